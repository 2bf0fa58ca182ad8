import type { Check } from '../../check.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { reportSections } from './report-sections.ts'

const names = ['一季度', '二季度', '三季度', '四季度'] as const

export const quarterMissing: Check = {
  meta: {
    code: 'QUARTER_MISSING',
    name: '各季度不缺段',
    basis: '按季度分段的，中间不应缺少季度',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      const sections = reportSections(reading)
      for (const [index, section] of sections.entries()) {
        const before = sections[index - 1]
        if (before?.run !== section.run || section.quarter - before.quarter < 2) continue
        const missing = names.slice(before.quarter, section.quarter - 1).join('、')
        const heading = wordsAt(reading, section.heading)
        yield {
          at: spot(reading, section.heading),
          verdict: 'fails',
          message: `“${wordsAt(reading, before.heading)}”之后是“${heading}”，缺${missing}`,
          hint: `请补上${missing}的情况，或核对季度是否写错`,
          stated: heading,
        }
      }
    }
  },
}
