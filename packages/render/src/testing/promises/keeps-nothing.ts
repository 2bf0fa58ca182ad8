import { type Attempt, isSame } from '../bench.ts'
import { aTable } from '../corpus/each-kind.ts'
import type { RendererPromise } from './renderer-promise.ts'

export const keepsNothing: RendererPromise = {
  name: 'keeps nothing of one rendering for another',
  over: 'few',
  faultOf: async ({ attempt, attemptElsewhere }, { report }) => {
    const again = (other = report): Promise<Attempt> => attemptElsewhere(other, [])
    const first = await attempt(report)
    const table = await attempt(aTable.report)
    if (!isSame(first, await again())) return 'other bytes after another report'
    const together = await Promise.all([again(), again(aTable.report)])
    return together.every((made, index) => isSame(made, index % 2 === 0 ? first : table))
      ? undefined
      : 'other bytes while another report is rendered'
  },
}
