import { absentOf, compareCold, compareWarm, figuresOf, ratioTo } from '../harness/compare.ts'
import type { EngineName } from '../harness/engines.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow } from '../harness/row.ts'

const contenders = [
  'our-pdf',
  'typst',
  'pdfmake',
  'react-pdf',
  'chromium',
  'libreoffice',
] as const satisfies readonly EngineName[]

const others = 'Typst, pdfmake, @react-pdf/renderer, Chromium, LibreOffice'

export const pdfCold = defineRow({
  id: 'pdf-cold',
  work: 'Report of 31 pages (17,000 characters, 5 faces, 36 × 9 table) → PDF, cold process',
  against: others,
  goals: { typst: atMost(0.5, '×', '≤ 0.50 × Typst') },
  measure: async (lab) => {
    const cold = await compareCold(lab, contenders, 'report')
    return {
      values: { typst: ratioTo(cold, 'our-pdf', 'typst') },
      figures: figuresOf(cold),
      absent: absentOf(cold),
    }
  },
})

export const pdfWarm = defineRow({
  id: 'pdf-warm',
  work: 'The same, warm in process, every document another text',
  against: others,
  goals: {
    typst: atMost(0.25, '×', '≤ 0.25 × Typst'),
    pdfmake: atMost(1 / 16, '×', '≤ 1/16 of pdfmake'),
  },
  measure: async (lab) => {
    const warm = await compareWarm(lab, contenders, 'report')
    return {
      values: {
        typst: ratioTo(warm, 'our-pdf', 'typst'),
        pdfmake: ratioTo(warm, 'our-pdf', 'pdfmake'),
      },
      figures: figuresOf(warm),
      absent: absentOf(warm),
    }
  },
})

export const pdfLong = defineRow({
  id: 'pdf-long',
  work: '280 pages → PDF, warm',
  against: 'Typst',
  goals: { typst: atMost(0.15, '×', '≤ 0.15 × Typst') },
  measure: async (lab) => {
    const warm = await compareWarm(lab, ['our-pdf', 'typst'], 'report-280')
    return {
      values: { typst: ratioTo(warm, 'our-pdf', 'typst') },
      figures: figuresOf(warm),
      absent: absentOf(warm),
    }
  },
})

export const pdfSize = defineRow({
  id: 'pdf-size',
  work: 'PDF of the report: size of the file; most memory of the process, cold',
  against: 'Typst',
  goals: {
    bytes: atMost(0.72, '×', 'size ≤ 0.72 × Typst'),
    peak: atMost(0.5, '×', 'memory ≤ 0.50 × Typst'),
  },
  measure: async (lab) => {
    const cold = await compareCold(lab, ['our-pdf', 'typst'], 'report')
    return {
      values: {
        bytes: ratioTo(cold, 'our-pdf', 'typst', 'bytes'),
        peak: ratioTo(cold, 'our-pdf', 'typst', 'peak'),
      },
      figures: [...figuresOf(cold, 'bytes', 'KB'), ...figuresOf(cold, 'peak', 'MB')],
      absent: absentOf(cold),
    }
  },
})
