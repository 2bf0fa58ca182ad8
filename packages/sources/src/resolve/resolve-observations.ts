import type { Origin } from '@jibao/core'
import {
  comparePeriods,
  type Indicator,
  type Observation,
  type Period,
  parseQuantity,
  periodEnd,
  yearOf,
} from '@jibao/data-model'
import {
  asOfOutside,
  dateInvalid,
  indicatorUnknown,
  observationDuplicate,
  quantityInvalid,
} from '../diagnostics.ts'
import type { Reporter } from '../reporter.ts'
import { at, type Located, originAt } from '../yaml/located.ts'
import { keysOf } from './declared-names.ts'
import { type Directory, lookUp } from './directory.ts'
import { isDate } from './is-date.ts'
import type { PeriodFile } from './resolve-periods.ts'
import { resolveReading } from './resolve-reading.ts'

/** All observations in order of time; what was recorded twice for one period end is reported. */
export const resolveObservations = (
  files: readonly PeriodFile[],
  indicators: Directory<Indicator>,
  report: Reporter,
): readonly Observation[] => {
  const first = new Map<string, Origin>()
  const observations = files.flatMap((file) =>
    keysOf(file.written.observations, file.tree, ['observations']).flatMap((named) => {
      const indicator = lookUp(indicators, named, indicatorUnknown, report)
      if (indicator === undefined) {
        judgeStray(named.text, file, report)
        return []
      }
      const key = JSON.stringify([indicator.id, periodEnd(file.period)])
      const other = first.get(key)
      if (other === undefined) first.set(key, named.origin)
      else report(observationDuplicate(indicator.name, other, named.origin))
      return resolveObservation(named.text, indicator, file, report)
    }),
  )
  return observations.toSorted((a, b) => comparePeriods(a.period, b.period))
}

interface Entry {
  readonly value: string
  readonly asOf?: string
  readonly note?: string
  readonly node: Located
  /** Of the value. */
  readonly origin: Origin
}

const entryOf = (name: string, { written, tree }: PeriodFile): Entry => {
  const record = written.observations?.[name]
  const node = at(tree, ['observations', name]) ?? tree
  const stated = typeof record === 'object' ? record : { value: record ?? '' }
  return { ...stated, node, origin: originAt(node, ['value']) }
}

/** What is wrong with a value whatever it is the value of: a slip in its name does not hide one in it. */
const judgeStray = (name: string, file: PeriodFile, report: Reporter): void => {
  const { value, asOf, node, origin } = entryOf(name, file)
  const read = parseQuantity(value)
  if (read.kind === 'refused' && read.reason !== 'not-a-number') {
    report(quantityInvalid(value, read.reason, { name }, origin))
  }
  if (asOf !== undefined) resolveDate(asOf, file.period, node, report)
}

const resolveObservation = (
  name: string,
  indicator: Indicator,
  file: PeriodFile,
  report: Reporter,
): readonly Observation[] => {
  const { value, asOf, note, node, origin } = entryOf(name, file)
  const { period } = file
  const reading = resolveReading(value, indicator, origin, report)
  if (reading === undefined) return []
  return [
    {
      indicator: indicator.id,
      period,
      asOf: asOf === undefined ? periodEnd(period) : resolveDate(asOf, period, node, report),
      reading,
      ...(note === undefined ? {} : { note }),
      origin,
    },
  ]
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
