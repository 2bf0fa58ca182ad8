import { quote } from '@jibao/core'
import type { Check } from '../../check.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** Two digits before 年 are a year where a part of a year stands behind; else they may be a length of time. */
const short =
  /(?<![\d.近约满过第共达用历时前后每])(?<year>[12]\d|3[0-5])年(?=\d{1,2}月|[一二三四]季度|[上下]半年|年?底(?!线|气)|年?初(?!步)|年?末)/g

export const yearShort: Check = {
  meta: {
    code: 'YEAR_SHORT',
    name: '年份写四位',
    basis: 'GB/T 15835—2011：年份一般不简写',
    severity: 'info',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, short)) {
        const full = `20${match.groups.year}年`
        yield {
          at: spot(reading, match),
          verdict: 'fails',
          message: `年份${quote(match.written)}应写四位`,
          hint: `写作“${full}”`,
        }
      }
    }
  },
}
