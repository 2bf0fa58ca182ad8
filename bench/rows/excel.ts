import { absentOf, compareWarm, figuresOf, ratioTo } from '../harness/compare.ts'
import type { EngineName } from '../harness/engines.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow } from '../harness/row.ts'

const contenders = [
  'our-xlsx',
  'our-xlsx-full',
  'exceljs',
  'exceljs-streaming',
  'hucre',
  'write-excel-file',
] as const satisfies readonly EngineName[]

const others = 'exceljs, exceljs streaming, hucre, write-excel-file'

export const excelSmall = defineRow({
  id: 'excel-small',
  work: '36 × 9 → Excel, warm',
  against: others,
  goals: { hucre: atMost(0.8, '×', '≤ 0.80 × hucre') },
  measure: async (lab) => {
    const warm = await compareWarm(lab, contenders, 'table-36')
    return {
      values: { hucre: ratioTo(warm, 'our-xlsx', 'hucre') },
      figures: figuresOf(warm),
      absent: absentOf(warm),
    }
  },
})

export const excelLarge = defineRow({
  id: 'excel-large',
  work: '20,000 × 12 → Excel, warm',
  against: others,
  goals: {
    exceljs: atMost(0.1, '×', '≤ 1/10 of exceljs'),
    hucre: atMost(0.4, '×', '≤ 0.40 × hucre'),
  },
  measure: async (lab) => {
    const warm = await compareWarm(lab, contenders, 'records-20000', lab.longRounds)
    return {
      values: {
        exceljs: ratioTo(warm, 'our-xlsx', 'exceljs'),
        hucre: ratioTo(warm, 'our-xlsx', 'hucre'),
      },
      figures: figuresOf(warm),
      absent: absentOf(warm),
    }
  },
})
