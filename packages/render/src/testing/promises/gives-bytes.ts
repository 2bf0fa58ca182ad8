import type { RendererPromise } from './renderer-promise.ts'

export const givesBytes: RendererPromise = {
  name: 'gives bytes for every document, or names the odd character that it refuses',
  over: 'all',
  faultOf: async ({ attempt }, { report }) => {
    const made = await attempt(report)
    return made.outcome === 'failed' ? made.fault : undefined
  },
}
