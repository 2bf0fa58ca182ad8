import { type Indicator, type Period, type Target, yearOf } from '@jibao/data-model'
import { sumOf } from '../attainment.ts'
import { type IndicatorProgress, measureIndicator } from '../measure-indicator.ts'
import type { KnownFigure } from '../observations.ts'
import type { MemberFigure } from './member-figures.ts'

type NumericTarget = Extract<Target, { kind: 'quantity' }>

/** An indicator that adds up, over all counties. */
export interface MemberTotal {
  /** Of the province, its figure being the sum of those that were taken; no earlier figures are known. */
  readonly progress: IndicatorProgress
  /** Of every county, also of those whose figure is not in the sum. */
  readonly figures: readonly MemberFigure[]
  /** Set when the target is the sum of the counties' targets, which the figures here then all have. */
  readonly targets?: readonly IndicatorProgress[]
}

/**
 * The sum over the counties, against the province's target of the year; where it has none, against the sum
 * of the counties' targets, if all that have the indicator have a target with one and the same sign.
 */
export const memberTotal = (
  indicator: Indicator,
  figures: readonly MemberFigure[],
  period: Period,
): MemberTotal => {
  const year = String(yearOf(period))
  const own = indicator.targets[year]
  const summed = own === undefined || own.kind === 'not-set' ? sumOfTargets(figures) : undefined
  const targets = summed === undefined ? {} : { [year]: summed.target }
  const observation = sumOfFigures(indicator, figures, period)
  const progress = measureIndicator(
    { ...indicator, targets: { ...indicator.targets, ...targets } },
    period,
    {
      find: (id, end) => (id === indicator.id && end === period ? observation : undefined),
      years: [],
    },
  )
  return { progress, figures, ...(summed === undefined ? {} : { targets: summed.of }) }
}

const sumOfFigures = (
  indicator: Indicator,
  figures: readonly MemberFigure[],
  period: Period,
): KnownFigure | undefined => {
  const taken = figures.filter(({ quantity }) => quantity !== null)
  const quantity = sumOf(taken.flatMap((figure) => figure.quantity ?? []))
  if (quantity === null) return undefined
  const days = taken.flatMap(({ progress }) => progress?.observation?.asOf ?? [])
  return {
    indicator: indicator.id,
    period,
    asOf: days.toSorted().at(-1) ?? '',
    reading: { kind: 'quantity', quantity },
    origin: indicator.origin,
    terms: taken.flatMap(({ progress }) =>
      progress?.observation === undefined
        ? []
        : [{ indicator: progress.indicator, observation: progress.observation }],
    ),
  }
}

interface SummedTarget {
  readonly target: NumericTarget
  readonly of: readonly IndicatorProgress[]
}

const sumOfTargets = (figures: readonly MemberFigure[]): SummedTarget | undefined => {
  const having = figures.filter(({ leftOut }) => leftOut !== 'faulty' && leftOut !== 'absent')
  const of = having.flatMap(({ progress }) => progress ?? [])
  const targets = of.flatMap(({ target }) => (target.kind === 'quantity' ? target : []))
  const [first] = targets
  const isWhole =
    targets.length === having.length &&
    targets.every(({ comparator }) => comparator === first?.comparator) &&
    having.every(({ leftOut }) => leftOut !== 'unit' && leftOut !== 'accrual')
  const quantity = isWhole ? sumOf(targets.map((target) => target.quantity)) : null
  if (first === undefined || quantity === null) return undefined
  const { comparator, origin } = first
  const isImplied = targets.every((target) => target.isImplied === true)
  return {
    target: {
      kind: 'quantity',
      comparator,
      ...(isImplied ? { isImplied } : {}),
      quantity,
      origin,
    },
    of,
  }
}
