import { quote } from '@jibao/core'
import type { Check } from '../../check.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

const range =
  /(?<![\d.\-—~～/第年])(?<from>\d{1,6}(?:\.\d{1,4})?)(?:-|—|–|~|～|－|至|到)(?<to>\d{1,6}(?:\.\d{1,4})?)%/g

export const percentRange: Check = {
  meta: {
    code: 'PERCENT_RANGE',
    name: '百分数范围两端都写%',
    basis: 'GB/T 15835—2011 5.1.3：15%～30%，前一个数的百分号不能省略',
    severity: 'info',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, range)) {
        const { from, to } = match.groups
        yield {
          at: spot(reading, match),
          verdict: 'fails',
          message: `${quote(match.written)}前一个数少了百分号`,
          hint: `写作“${from}%～${to}%”`,
        }
      }
    }
  },
}
