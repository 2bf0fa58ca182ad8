import type { RendererPromise } from './renderer-promise.ts'

export const leavesTree: RendererPromise = {
  name: 'leaves the report as it is',
  over: 'again',
  faultOf: async ({ visit }, { report }) => {
    const { isTreeChanged } = await visit(report)
    return isTreeChanged ? 'the report is another after it was rendered' : undefined
  },
}
