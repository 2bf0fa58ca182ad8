import { isSame } from '../bench.ts'
import { allDifferences } from '../elsewhere/elsewhere.ts'
import type { RendererPromise } from './renderer-promise.ts'

export const sameBytes: RendererPromise = {
  name: 'gives the same bytes again, at any time and place',
  over: 'again',
  faultOf: async ({ attempt, visit, attemptElsewhere }, { report }) => {
    const first = await attempt(report)
    if (isSame(first, (await visit(report)).attempt)) return undefined
    if (!isSame(first, await attemptElsewhere(report, []))) return 'other bytes each time'
    for (const difference of allDifferences) {
      if (!isSame(first, await attemptElsewhere(report, [difference]))) {
        return `other bytes ${difference}`
      }
    }
    return 'other bytes at another time and place'
  },
}
