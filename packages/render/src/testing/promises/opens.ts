import { expectedPieces, firstMissing } from '../expectations.ts'
import type { RendererPromise } from './renderer-promise.ts'

export const opens: RendererPromise = {
  name: 'opens in another program, which reads the same',
  over: 'all',
  faultOf: async ({ renderer, attempt, options: { open } }, { report }) => {
    const made = await attempt(report)
    if (made.outcome !== 'rendered') return undefined
    const text = await open(made.bytes.slice(), report)
    if (text === undefined) return undefined
    const missing = firstMissing(expectedPieces(report, renderer), text)
    return missing === undefined ? undefined : `it finds no ${JSON.stringify(missing)} there`
  },
}
