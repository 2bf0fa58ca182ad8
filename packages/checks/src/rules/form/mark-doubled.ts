import type { Check } from '../../check.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** Marks in a row of which one is too much; ？！ and …… are none, and no row is longer than so many. */
const doubled = /[，,、；;：:][，,。、；;：:]{1,40}|。[，,。、；;：:]{1,40}/g

export const markDoubled: Check = {
  meta: {
    code: 'MARK_DOUBLED',
    name: '标点不连用',
    basis: 'GB/T 15834—2011：句内点号、句末点号不连用',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, doubled)) {
        const isEllipsis = /^。{3,}$/.test(match.text)
        // 12::30 and x,,y are no Chinese; such marks stand behind a word.
        if (
          !/[\u4e00-\u9fff\d%”"》）)]$/.test(match.before) ||
          (/^[,:;]+$/.test(match.written) &&
            /^[\dA-Za-z“\u4e00-\u9fff]{0,30}\}|^[\dA-Za-z]/.test(match.after))
        )
          continue
        yield {
          at: spot(reading, match),
          verdict: 'fails',
          message: `标点“${match.written}”连用`,
          hint: isEllipsis ? '省略号写作“……”' : '请只留一个',
        }
      }
    }
  },
}
