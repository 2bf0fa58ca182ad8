import {
  asParagraphs,
  type Dataset,
  type Indicator,
  isSameReading,
  type Observation,
  type Reading,
} from '@jibao/data-model'
import { figureKey } from '../resolve/figure-key.ts'
import { resolveReading } from '../resolve/resolve-reading.ts'
import type { FigureToRecord, WorkbookToRecord } from './record-figures.ts'

/** A figure that is not recorded yet as it came. */
export interface WantedFigure {
  readonly indicator: Indicator
  readonly period: FigureToRecord['period']
  readonly reading: Reading
  /** As it is to be written. */
  readonly value: string
  readonly asOf?: string
  readonly note?: string
  readonly evidence?: string
  /** What is recorded so far. */
  readonly recorded: Observation | undefined
}

/** What has to be written, by `figureKey` and in the order of the plan; not what stands there already. */
export const wantedFigures = (
  { indicators, observations }: Dataset,
  imports: readonly WorkbookToRecord[],
): ReadonlyMap<string, WantedFigure> => {
  const ranks = new Map(indicators.map(({ id }, rank) => [id, rank]))
  const recorded = new Map(observations.map((one) => [figureKey(one.indicator, one.period), one]))
  const wanted = new Map<string, WantedFigure>()
  for (const figure of imports.flatMap(({ figures }) => figures)) {
    const indicator = indicators[ranks.get(figure.indicator) ?? -1]
    if (indicator === undefined) throw new RangeError(`no indicator ${figure.indicator}`)
    const key = figureKey(indicator.id, figure.period)
    const other = wanted.get(key)
    const next = wantedFigure(figure, indicator, recorded.get(key))
    if (other !== undefined && !isSameReading(other.reading, next.reading)) {
      throw new RangeError(`two figures for ${key}`)
    }
    wanted.set(key, { ...other, ...next })
  }
  const rankOf = ({ indicator }: WantedFigure): number => ranks.get(indicator.id) ?? 0
  return new Map(
    [...wanted].filter(([, one]) => isNews(one)).toSorted(([, a], [, b]) => rankOf(a) - rankOf(b)),
  )
}

const wantedFigure = (
  { period, value, asOf, note, evidence }: FigureToRecord,
  indicator: Indicator,
  recorded: Observation | undefined,
): WantedFigure => {
  const origin = { file: '' }
  const reading = resolveReading(value, indicator, origin, ({ message }) => {
    throw new RangeError(message)
  })
  if (reading === undefined) throw new RangeError(`unreadable: ${value}`)
  return {
    indicator,
    period,
    reading,
    value,
    ...(asOf === undefined ? {} : { asOf }),
    ...given('note', note),
    ...given('evidence', evidence),
    recorded,
  }
}

const given = <Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> => {
  const paragraphs = asParagraphs(text ?? '')
  return paragraphs === '' ? {} : ({ [name]: paragraphs } as Record<Name, string>)
}

const isNews = ({ reading, asOf, note, evidence, recorded }: WantedFigure): boolean =>
  recorded === undefined ||
  !isSameReading(reading, recorded.reading) ||
  (asOf ?? recorded.asOf) !== recorded.asOf ||
  (note ?? recorded.note) !== recorded.note ||
  (evidence ?? recorded.evidence) !== recorded.evidence
