import {
  absentOf,
  compareCold,
  compareWarm,
  figuresOf,
  ratioToFastest,
} from '../harness/compare.ts'
import type { EngineName } from '../harness/engines.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow } from '../harness/row.ts'

const others = ['docx', 'docxtemplater', 'easy-template-x'] as const satisfies readonly EngineName[]

export const wordWarm = defineRow({
  id: 'word-warm',
  work: 'The same report → Word, warm',
  against: 'docx, docxtemplater, easy-template-x',
  goals: { fastest: atMost(0.2, '×', '≤ 0.20 × the fastest') },
  measure: async (lab) => {
    const warm = await compareWarm(lab, ['our-docx', ...others], 'report')
    return {
      values: { fastest: ratioToFastest(warm, 'our-docx', others) },
      figures: figuresOf(warm),
      absent: absentOf(warm),
    }
  },
})

export const wordCold = defineRow({
  id: 'word-cold',
  work: 'The same report → Word, cold process',
  against: 'docx, docxtemplater, easy-template-x',
  goals: { fastest: atMost(0.6, '×', '≤ 0.60 × the fastest') },
  measure: async (lab) => {
    const cold = await compareCold(lab, ['our-docx', ...others], 'report')
    return {
      values: { fastest: ratioToFastest(cold, 'our-docx', others) },
      figures: figuresOf(cold),
      absent: absentOf(cold),
    }
  },
})
