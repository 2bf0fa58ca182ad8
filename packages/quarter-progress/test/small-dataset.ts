import {
  type Dataset,
  type Goal,
  type Indicator,
  type Narrative,
  type Observation,
  type Period,
  parseQuantity,
  parseTarget,
  periodEnd,
  type Reading,
  type Target,
} from '@jibao/data-model'
import { indexObservations, measureIndicator } from '@jibao/quarter-progress'

export const origin = { file: 'test.yaml' }

/** A target as plans write it: ≥820, 出台方案, ——. */
export const targetOf = (written: string): Target => {
  const reading = parseTarget(written, { better: 'higher', origin })
  if (reading.kind === 'refused') throw new RangeError(`${written}: ${reading.reason}`)
  return reading.target
}

export const qualitative: Target = { kind: 'qualitative', text: '积极推进', origin }

type Stated = Omit<Partial<Indicator>, 'targets'>

/** An indicator with one target for 2024. */
export const indicatorOf = (
  id: string,
  target: string | Target = '——',
  stated: Stated = {},
): Indicator => ({
  id,
  name: id,
  unit: '',
  accrual: 'year-to-date',
  better: 'higher',
  supporting: [],
  aliases: [],
  origin,
  ...stated,
  targets: { 2024: typeof target === 'string' ? targetOf(target) : target },
})

const milestoneStates = { 完成: 'done', 推进中: 'under-way', 未启动: 'not-started' } as const

const readingOf = (written: string): Reading => {
  const state = Object.entries(milestoneStates).find(([word]) => word === written)?.[1]
  if (state !== undefined) return { kind: 'milestone', state }
  const reading = parseQuantity(written)
  if (reading.kind === 'refused') throw new RangeError(`${written}: ${reading.reason}`)
  return reading
}

export const record = (indicator: string, period: Period, reading: Reading): Observation => ({
  indicator,
  period,
  asOf: periodEnd(period),
  reading,
  origin,
})

/** A record as bureaus write it: 486人, 近500, 推进中, ——. */
export const observe = (indicator: string, period: Period, written: string): Observation =>
  record(indicator, period, readingOf(written))

/** The records of one indicator by period. */
export const observeAll = (
  indicator: string,
  figures: Readonly<Partial<Record<Period, string>>>,
): readonly Observation[] =>
  (Object.entries(figures) as [Period, string][]).map(([period, written]) =>
    observe(indicator, period, written),
  )

export const goalOf = (
  id: string,
  indicators: readonly string[],
  stated: Partial<Goal> = {},
): Goal => ({
  id,
  programme: '弱有众扶',
  year: 2024,
  number: 1,
  title: id,
  text: id,
  lead: '民政局',
  supporting: [],
  indicators,
  origin,
  ...stated,
})

export const narrativeOf = (goal: string, period: Period, text = '已部署'): Narrative => ({
  period,
  about: { kind: 'goal', goal },
  paragraphs: [[{ kind: 'text', text }]],
  origin,
})

const departmentOf = (id: string) => ({ id, name: id, aliases: [], origin })
const programmeOf = (id: string) => ({ id, name: id, lead: '民政局', origin })

export const datasetOf = (stated: Partial<Dataset>): Dataset => ({
  departments: ['民政局', '残联', '教育局'].map(departmentOf),
  programmes: ['弱有众扶', '老有康养'].map(programmeOf),
  goals: [],
  indicators: [],
  observations: [],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [],
  ...stated,
})

/** How an indicator stands, given all that was recorded. */
export const measure = (
  indicator: Indicator,
  period: Period,
  observations: readonly Observation[],
) => measureIndicator(indicator, period, indexObservations(datasetOf({ observations })))
