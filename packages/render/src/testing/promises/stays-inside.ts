import type { RendererPromise } from './renderer-promise.ts'

export const staysInside: RendererPromise = {
  name: 'reaches for no file, network, process or environment',
  over: 'again',
  faultOf: async ({ visit }, { report }) => {
    const { reached } = await visit(report)
    return reached.length === 0 ? undefined : `reaches for ${reached.join(', ')}`
  },
}
