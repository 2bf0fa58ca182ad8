import {
  type Aspect,
  type NarrativePart,
  previousPeriod,
  samePeriodLastYear,
  yearOf,
} from '@jibao/data-model'
import { type Inline, printDate, text } from '@jibao/document'
import { type IndicatorProgress, measureYears, type YearsProgress } from '@jibao/quarter-progress'
import { cumulativeTargetValue, cumulativeValue } from './combined-figures.ts'
import { type FigureSource, progressOf } from './figure-source.ts'
import {
  attainmentValue,
  changeValue,
  namesOfComputed,
  reachedValue,
  targetValue,
} from './figures.ts'
import { milestoneWords } from './milestone-words.ts'
import { growthInlines, movementInlines } from './movement-inlines.ts'
import { pendingFigures, pendingTarget } from './pending-figure.ts'
import { subjectOf } from './subject-of.ts'
import { constraintInlines, targetText, writtenComparator } from './target-text.ts'

type FigurePart = Extract<NarrativePart, { kind: 'figure' }>

/** A reference to a figure, and how its indicator stands at the period that it names. */
interface Quotation {
  readonly part: FigurePart
  readonly progress: IndicatorProgress
  readonly source: FigureSource
}

type Quote = (quotation: Quotation) => readonly Inline[]

/** What a reference quotes; where a figure that it needs was not recorded, what has yet to be filled in. */
export const quoteFigure = (part: FigurePart, source: FigureSource): readonly Inline[] =>
  quotes[part.aspect]({ part, progress: progressOf(source, part.indicator, part.period), source })

/** What is said of figures once all of them were recorded. */
const whenRecorded = (
  needed: readonly IndicatorProgress[],
  { part: { origin }, source }: Quotation,
  say: () => readonly Inline[],
): readonly Inline[] => {
  const pending = pendingFigures(needed, { source, origin })
  return pending.length > 0 ? pending : say()
}

const quoteActual: Quote = (quotation) => {
  const { progress } = quotation
  const { indicator, observation, status } = progress
  if (indicator.accrual === 'milestone' && status === 'completed')
    return [text(milestoneWords.done)]
  if (observation?.reading.kind === 'milestone') {
    return [text(milestoneWords[observation.reading.state])]
  }
  return whenRecorded([progress], quotation, () => [reachedValue(progress)])
}

/** Whether the plan says anything about the year, if only ——. */
const isPlanned = ({ indicator, period }: IndicatorProgress): boolean =>
  indicator.targets[String(yearOf(period))] !== undefined

const quoteTarget: Quote = ({ part: { origin }, progress, source }) => {
  const { indicator, period, target } = progress
  if (target.kind === 'quantity') {
    return constraintInlines(targetValue(indicator, period, target), writtenComparator(target))
  }
  return isPlanned(progress)
    ? [text(targetText(target))]
    : [pendingTarget(progress, { source, origin })]
}

const quoteAttainment: Quote = (quotation) => {
  const { part, progress, source } = quotation
  return whenRecorded([progress], quotation, () => [
    isPlanned(progress)
      ? attainmentValue(progress, part.places)
      : pendingTarget(progress, { source, origin: part.origin }),
  ])
}

const quoteChange: Quote = (quotation) => {
  const { progress, source } = quotation
  const { indicator, period, sincePrevious } = progress
  const before = progressOf(source, indicator.id, previousPeriod(period))
  const restarts = indicator.accrual === 'year-to-date' && yearOf(before.period) !== yearOf(period)
  return whenRecorded(restarts ? [progress] : [before, progress], quotation, () => [
    sincePrevious === null
      ? { type: 'value', ...namesOfComputed(progress, '较上期', '较上期增减'), quantity: null }
      : changeValue(progress, sincePrevious, 'difference'),
  ])
}

/** Sentences on two periods, a year apart where the reference names no other. */
const quoteMovement =
  (say: typeof growthInlines): Quote =>
  (quotation) => {
    const { part, progress, source } = quotation
    const against = part.base ?? samePeriodLastYear(progress.period)
    const base = progressOf(source, part.indicator, against)
    return whenRecorded([base, progress], quotation, () => say(progress, base, part.places))
  }

const yearsOf = ({ part, progress, source }: Quotation): YearsProgress =>
  measureYears(
    progress.indicator,
    { from: part.base ?? progress.period, to: progress.period },
    source.observations,
  )

const quoteCumulative: Quote = (quotation) => {
  const years = yearsOf(quotation)
  return whenRecorded(years.years, quotation, () => [cumulativeValue(quotation.progress, years)])
}

const quoteCumulativeTarget: Quote = (quotation) => {
  const { progress, part, source } = quotation
  const years = yearsOf(quotation)
  if (years.target === null) return [pendingTarget(progress, { source, origin: part.origin })]
  const value = cumulativeTargetValue(progress, years)
  const signs = new Set(
    years.years.flatMap(({ target }) =>
      target.kind === 'quantity' ? writtenComparator(target) : [],
    ),
  )
  const [sign = '='] = signs
  return constraintInlines(value, signs.size === 1 ? sign : '=')
}

const quoteBreakdown: Quote = (quotation) => {
  const { part, progress, source } = quotation
  const parts = progress.indicator.parts?.indicators ?? []
  return parts.flatMap((id, index): readonly Inline[] => {
    const one = progressOf(source, id, part.period)
    return [
      text(`${index === 0 ? '' : '、'}${subjectOf(one.indicator)}`),
      ...whenRecorded([one], quotation, () => [reachedValue(one)]),
    ]
  })
}

const quoteDay: Quote = (quotation) => {
  const { progress, source } = quotation
  return whenRecorded([progress], quotation, () => {
    const day = printDate(progress.observation?.asOf ?? '')
    return [text(`截至${day.replace(new RegExp(`^${yearOf(source.period)}年`), '')}`)]
  })
}

const quotes = {
  actual: quoteActual,
  target: quoteTarget,
  attainment: quoteAttainment,
  change: quoteChange,
  growth: quoteMovement(growthInlines),
  movement: quoteMovement(movementInlines),
  cumulative: quoteCumulative,
  'cumulative-target': quoteCumulativeTarget,
  breakdown: quoteBreakdown,
  'as-of': quoteDay,
} satisfies Record<Aspect, Quote>
