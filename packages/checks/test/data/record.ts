import type { Check, Found, Recorded } from '@jibao/checks'
import {
  type Accrual,
  type Better,
  comparePeriods,
  type Dataset,
  type Goal,
  type Indicator,
  milestoneState,
  type Narrative,
  type Observation,
  type Period,
  parseNarrative,
  parsePeriod,
  parseQuantity,
  parseTarget,
  periodEnd,
  type Reading,
  type Target,
} from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'

/** An indicator and all that is recorded of it, as a workspace would have it. */
export interface WrittenIndicator {
  readonly unit?: string
  readonly accrual?: Accrual
  readonly better?: Better
  readonly targets?: Readonly<Record<string, string>>
  readonly parts?: readonly string[]
  readonly including?: readonly string[]
  /** By period. */
  readonly figures?: Readonly<
    Record<
      string,
      string | { readonly value: string; readonly asOf?: string; readonly note?: string }
    >
  >
}

export interface WrittenRecords {
  /** The latest that anything is recorded for when absent. */
  readonly period?: string
  readonly indicators?: Readonly<Record<string, WrittenIndicator>>
  /** By title; of 2024, numbered in order. */
  readonly goals?: Readonly<Record<string, readonly string[]>>
  /** By period and goal; `专项` for the programme. */
  readonly narratives?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Periods of which a report is made, beside those of figures and narratives. */
  readonly issued?: readonly string[]
}

const periodOf = (text: string): Period => {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(`no period: ${text}`)
  return period
}

const readingOf = (text: string, unit: string): Reading => {
  const state = milestoneState(text)
  if (state !== undefined) return { kind: 'milestone', state }
  const read = parseQuantity(text)
  if (read.kind === 'not-stated') return { kind: 'not-stated' }
  if (read.kind === 'refused') throw new Error(`no figure: ${text}`)
  return { kind: 'quantity', quantity: { ...read.quantity, unit } }
}

const targetOf = (text: string, { better, unit }: { better: Better; unit: string }): Target => {
  const read = parseTarget(text, { better, origin: { file: 'plan/专项.yaml' } })
  if (read.kind === 'refused') throw new Error(`no target: ${text}`)
  const { target } = read
  return target.kind === 'quantity' ? { ...target, quantity: { ...target.quantity, unit } } : target
}

const indicatorOf = (
  id: string,
  { unit = '', accrual = 'year-to-date', better = 'higher', ...written }: WrittenIndicator,
): Indicator => {
  const { targets = {}, parts, including } = written
  const consistsOf = parts ?? including
  return {
    id,
    name: id,
    unit,
    accrual,
    better,
    supporting: [],
    aliases: [],
    ...(consistsOf === undefined
      ? {}
      : { parts: { indicators: consistsOf, isComplete: parts !== undefined } }),
    targets: Object.fromEntries(
      Object.entries(targets).map(([year, text]) => [year, targetOf(text, { better, unit })]),
    ),
    origin: { file: 'plan/专项.yaml' },
  }
}

const observationsOf = (
  indicator: string,
  { unit = '', figures = {} }: WrittenIndicator,
): readonly Observation[] =>
  Object.entries(figures).map(([when, figure]) => {
    const { value, ...stated } = typeof figure === 'string' ? { value: figure } : figure
    const period = periodOf(when)
    return {
      indicator,
      period,
      asOf: periodEnd(period),
      reading: readingOf(value, unit),
      ...stated,
      origin: { file: `progress/${period}.yaml` },
    }
  })

const narrativesOf = ({ narratives = {} }: WrittenRecords): readonly Narrative[] =>
  Object.entries(narratives).flatMap(([when, texts]) =>
    Object.entries(texts).map(
      ([subject, text]): Narrative => ({
        period: periodOf(when),
        about:
          subject === '专项'
            ? { kind: 'programme', programme: '专项' }
            : { kind: 'goal', goal: subject },
        paragraphs: [
          parseNarrative(text).map((token) =>
            token.kind === 'figure' && typeof token.period !== 'string'
              ? {
                  kind: 'figure',
                  indicator: token.name,
                  aspect: token.aspect,
                  origin: { file: '' },
                }
              : { kind: 'text', text: 'text' in token ? token.text : token.written },
          ),
        ],
        origin: { file: `progress/${when}.yaml` },
      }),
    ),
  )

const goalsOf = ({ goals = {} }: WrittenRecords): readonly Goal[] =>
  Object.entries(goals).map(([title, indicators], index) => ({
    id: title,
    programme: '专项',
    year: 2024,
    number: index + 1,
    title,
    text: `${title}。`,
    lead: '民政局',
    supporting: [],
    indicators,
    origin: { file: 'plan/专项.yaml' },
  }))

const byTime = <Record extends { readonly period: Period }>(
  records: readonly Record[],
): readonly Record[] => records.toSorted((a, b) => comparePeriods(a.period, b.period))

/** What a workspace with these records says at the end of the period. */
const recordOf = (written: WrittenRecords): Recorded => {
  const { indicators = {}, issued = [] } = written
  const observations = byTime(
    Object.entries(indicators).flatMap(([id, indicator]) => observationsOf(id, indicator)),
  )
  const narratives = byTime(narrativesOf(written))
  const reported = [...observations, ...narratives].map(({ period }) => period)
  const periods = byTime(
    [...new Set([...reported, ...issued.map(periodOf)])].map((period) => ({
      period,
      ...(issued.includes(period) ? { issued: periodEnd(period) } : {}),
      origin: { file: `progress/${period}.yaml` },
    })),
  )
  const dataset: Dataset = {
    departments: [
      { id: '民政局', name: '民政局', aliases: [], origin: { file: 'departments.yaml' } },
    ],
    programmes: [{ id: '专项', name: '专项', lead: '民政局', origin: { file: 'plan/专项.yaml' } }],
    goals: goalsOf(written),
    indicators: Object.entries(indicators).map(([id, indicator]) => indicatorOf(id, indicator)),
    observations,
    narratives,
    manuscripts: [],
    assessments: [],
    periods,
  }
  const last = periods.at(-1)?.period ?? '2024-Q4'
  const period = written.period === undefined ? last : periodOf(written.period)
  return { dataset, period, progress: measureProgress(dataset, period) }
}

/** What a check finds in records. */
export const findIn = (check: Check, written: WrittenRecords): readonly Found[] => [
  ...check.run({ data: recordOf(written), readings: [] }),
]

/** `2024-Q3 91人 fails`: where it was found, the words, and how sure; with a milder severity where there is one. */
const brief = ({ at, verdict, severity }: Found): string => {
  if (at.kind === 'draft') throw new Error('found in a draft')
  const place = /^progress\/(?<period>.*)\.yaml$/.exec(at.origin.file)?.groups?.period ?? 'plan'
  return [place, at.quote, verdict, severity].filter((part) => part !== undefined).join(' ')
}

/** A check's findings in records, in a few words each. */
export const finds = (check: Check, written: WrittenRecords): readonly string[] =>
  findIn(check, written).map(brief)

/** The quarters of 2024 with these figures, one after the other. */
export const quarters = (...values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value, index) => [`2024-Q${index + 1}`, value]))

/** The years from 2019 on. */
export const years = (...values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value, index) => [String(2019 + index), value]))
