import { quantity } from '@jibao/core'
import type {
  Accrual,
  Dataset,
  Goal,
  Indicator,
  Observation,
  Period,
  Reading,
} from '@jibao/data-model'
import type { FormPlan, FormRow } from '../src/index.ts'

const origin = { file: 'plan/a.yaml', line: 1, column: 1 }

export const anIndicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `${id}数`,
  unit: '人',
  accrual: 'year-to-date',
  better: 'higher',
  supporting: [],
  aliases: [],
  targets: {},
  origin,
  ...more,
})

export const aGoal = (year: number, number: number, more: Partial<Goal> = {}): Goal => ({
  id: `${year}-${number}`,
  programme: 'P',
  year,
  number,
  title: `目标${number}`,
  text: `目标${number}。`,
  lead: '民政局',
  supporting: [],
  indicators: [],
  origin,
  ...more,
})

export const figure = (value: string, unit = '人'): Reading => ({
  kind: 'quantity',
  quantity: quantity(value, unit),
})

export const observed = (
  indicator: string,
  period: Period,
  reading: Reading,
  more: Partial<Observation> = {},
): Observation => ({ indicator, period, asOf: '2024-06-30', reading, origin, ...more })

/** Two programmes, of which the second has a plan file of its own, and three departments. */
export const aDataset = (more: Partial<Dataset>): Dataset => ({
  departments: ['民政局', '残联', '总工会'].map((id) => ({
    id,
    name: `青禾县${id}`,
    aliases: [],
    origin,
  })),
  programmes: [
    { id: 'P', name: '甲', lead: '民政局', origin },
    { id: 'Q', name: '乙', lead: '总工会', origin: { ...origin, file: 'plan/b.yaml' } },
  ],
  goals: [],
  indicators: [],
  observations: [],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [],
  ...more,
})

/** One row of a form, by what its indicator is. */
export const aRow = (accrual: Accrual, more: Partial<FormRow> = {}): FormRow => ({
  indicator: anIndicator(`${accrual}-1`, { accrual }),
  target: { kind: 'not-set', origin },
  isOptional: false,
  ...more,
})

export const atLeast = (value: string, unit = '人'): FormRow['target'] => ({
  kind: 'quantity',
  comparator: '≥',
  quantity: quantity(value, unit),
  origin,
})

/** A form of those rows, whose ids count on. */
export const aPlan = (rows: readonly FormRow[], period: Period = '2024-Q3'): FormPlan => ({
  workspace: '青禾县“安居暖心”专项',
  period,
  department: { id: '总工会', name: '青禾县总工会' },
  rows: rows.map((row, index) => ({
    ...row,
    indicator: { ...row.indicator, id: `指标${index + 1}`, name: `指标${index + 1}` },
  })),
})
