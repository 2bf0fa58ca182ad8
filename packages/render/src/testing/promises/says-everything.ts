import { expectedPieces, firstMissing } from '../expectations.ts'
import type { RendererPromise } from './renderer-promise.ts'

export const saysEverything: RendererPromise = {
  name: 'says every text and shows every value, in order',
  over: 'all',
  faultOf: async ({ renderer, read }, { report }) => {
    const said = await read(report)
    if (said === undefined) return undefined
    const missing = firstMissing(expectedPieces(report, renderer), said.text)
    return missing === undefined ? undefined : `readBack finds no ${JSON.stringify(missing)} there`
  },
}
