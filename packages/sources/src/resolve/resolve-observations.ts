import type { Origin } from '@jibao/core'
import {
  comparePeriods,
  type Indicator,
  isSameReading,
  type Observation,
  type Period,
  type ProgressFile,
  parsePeriod,
  parseQuantity,
  periodEnd,
  type Reading,
  type SeriesFile,
  yearOf,
} from '@jibao/data-model'
import {
  asOfOutside,
  dateInvalid,
  indicatorUnknown,
  observationDuplicate,
  quantityInvalid,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { at, type Located, originAt, type Path } from '../yaml/located.ts'
import { keysOf } from './declared-names.ts'
import { type DeclaredName, type Directory, lookUp } from './directory.ts'
import { figureKey } from './figure-key.ts'
import { isDate } from './is-date.ts'
import type { ImportedFigure } from './resolve-imports.ts'
import type { PeriodFile } from './resolve-periods.ts'
import { resolveReading } from './resolve-reading.ts'

/** A figure as written, wherever it stands. */
export interface WrittenObservation {
  readonly named: DeclaredName
  readonly period: Period
  readonly value: string
  readonly asOf?: string
  readonly note?: string
  readonly evidence?: string
  readonly node: Located
  /** Of the value. */
  readonly origin: Origin
  /** Of the key that is told where the same figure stands twice. */
  readonly keyOrigin: Origin
}

/** All observations in order of time; what was recorded twice for one period end is reported. */
export const resolveObservations = (
  entries: readonly WrittenObservation[],
  {
    indicators,
    imports,
  }: {
    readonly indicators: Directory<Indicator>
    /** By `figureKey`. */
    readonly imports: ReadonlyMap<string, ImportedFigure>
  },
  report: Reporter,
): readonly Observation[] => {
  const first = new Map<string, Origin>()
  /** Of a series: a misspelt name is one fault, however many years follow it. */
  const strays = new Set<Origin>()
  const observations = entries.flatMap((entry) => {
    const { named, period, keyOrigin } = entry
    const isTold = strays.has(named.origin)
    const indicator = isTold ? undefined : lookUp(indicators, named, indicatorUnknown, report)
    if (indicator === undefined) {
      strays.add(named.origin)
      judgeStray(entry, report)
      return []
    }
    const key = figureKey(indicator.id, period)
    const other = first.get(key)
    if (other === undefined) first.set(key, keyOrigin)
    else report(observationDuplicate(indicator.name, other, keyOrigin))
    return resolveObservation(entry, { indicator, imported: imports.get(key) }, report)
  })
  return observations.toSorted((a, b) => comparePeriods(a.period, b.period))
}

type WrittenRecord = NonNullable<ProgressFile['observations']>[string]

/** The figures of progress files, each of its file's period. */
export const progressObservations = (files: readonly PeriodFile[]): readonly WrittenObservation[] =>
  files.flatMap(({ written, tree, period }) =>
    keysOf(written.observations, tree, ['observations']).map((named) => ({
      named,
      period,
      keyOrigin: named.origin,
      ...entryAt(written.observations?.[named.text], tree, ['observations', named.text]),
    })),
  )

/** The figures of series, each of its year. */
export const seriesObservations = (
  files: readonly SourceFile<SeriesFile>[],
): readonly WrittenObservation[] =>
  files.flatMap(({ written: { observations = {} }, tree }) =>
    keysOf(observations, tree, ['observations']).flatMap((named) =>
      keysOf(observations[named.text], tree, ['observations', named.text]).flatMap((year) => {
        const period = parsePeriod(year.text)
        if (period === undefined) return []
        const path = ['observations', named.text, year.text]
        const record = observations[named.text]?.[year.text]
        return [{ named, period, keyOrigin: year.origin, ...entryAt(record, tree, path) }]
      }),
    ),
  )

const entryAt = (
  record: WrittenRecord | undefined,
  tree: Located,
  path: Path,
): Omit<WrittenObservation, 'named' | 'period' | 'keyOrigin'> => {
  const node = at(tree, path) ?? tree
  const stated = typeof record === 'object' ? record : { value: record ?? '' }
  return { ...stated, node, origin: originAt(node, ['value']) }
}

/** What is wrong with a value whatever it is the value of: a slip in its name does not hide one in it. */
const judgeStray = (
  { named, value, asOf, period, node, origin }: WrittenObservation,
  report: Reporter,
): void => {
  const read = parseQuantity(value)
  if (read.kind === 'refused' && read.reason !== 'not-a-number') {
    report(quantityInvalid(value, read.reason, { name: named.text }, origin))
  }
  if (asOf !== undefined) resolveDate(asOf, period, node, report)
}

const resolveObservation = (
  { value, asOf, note, evidence, node, origin, period }: WrittenObservation,
  {
    indicator,
    imported,
  }: { readonly indicator: Indicator; readonly imported: ImportedFigure | undefined },
  report: Reporter,
): readonly Observation[] => {
  const reading = resolveReading(value, indicator, origin, report)
  if (reading === undefined) return []
  const source = sourceOf(reading, indicator, imported)
  return [
    {
      indicator: indicator.id,
      period,
      asOf: asOf === undefined ? periodEnd(period) : resolveDate(asOf, period, node, report),
      reading,
      ...(note === undefined ? {} : { note }),
      ...(evidence === undefined ? {} : { evidence }),
      origin,
      ...(source === undefined ? {} : { source }),
    },
  ]
}

/** The workbook's cell, as long as the figure is the one that came from it. */
const sourceOf = (
  reading: Reading,
  indicator: Indicator,
  imported: ImportedFigure | undefined,
): Origin | undefined => {
  if (imported === undefined) return undefined
  const { value, source } = imported
  // Imported under a plan of before, it may not be a figure of the indicator any more: then no fault.
  const read = resolveReading(value, indicator, source, () => {})
  return read !== undefined && isSameReading(read, reading) ? source : undefined
}

/** A day of the period's year, not after the period. */
const resolveDate = (text: string, period: Period, node: Located, report: Reporter): string => {
  const origin = originAt(node, ['asOf'])
  if (!isDate(text)) report(dateInvalid(text, origin))
  else if (text > periodEnd(period) || text < `${yearOf(period)}-01-01`) {
    report(asOfOutside(text, period, origin))
  }
  return text
}
