import { type Quantity, roundHalfUp } from '@jibao/core'
import { type Indicator, type Period, periodPhrases, type Target, yearOf } from '@jibao/data-model'
import type { Formula, ValueNode } from '@jibao/document'
import {
  type Change,
  figureOf,
  type IndicatorProgress,
  type KnownFigure,
  rateOf,
  type Term,
} from '@jibao/quarter-progress'
import { operandsOf } from './operand-of.ts'

// Every figure of a report is made here or from what is made here: with an id that formulas can point
// at, a label that people understand, and where it was recorded or how it was computed.

type NumericTarget = Extract<Target, { kind: 'quantity' }>

/** What a figure is of. */
interface Place {
  readonly indicator: Indicator
  readonly period: Period
}

type Names = Pick<Required<ValueNode>, 'id' | 'label' | 'indicator' | 'period'>

export const namesOfActual = ({ indicator, period }: Place): Names => ({
  id: `${indicator.id}@${period}`,
  label: `${indicator.name} ${periodPhrases(period).full}完成值`,
  indicator: indicator.id,
  period: periodPhrases(period).full,
})

export const namesOfTarget = ({ indicator, period }: Place): Names => ({
  id: `${indicator.id}@${yearOf(period)}:目标值`,
  label: `${indicator.name} ${yearOf(period)}年目标值`,
  indicator: indicator.id,
  period: `${yearOf(period)}年`,
})

/** Names of what is computed from a figure: `suffix` tells its id, `what` its label. */
export const namesOfComputed = (place: Place, suffix: string, what: string): Names => {
  const { id, indicator, period } = namesOfActual(place)
  return {
    id: `${id}:${suffix}`,
    label: `${place.indicator.name} ${period}${what}`,
    indicator,
    period,
  }
}

export const withPlaces = (suffix: string, places: number | undefined): string =>
  places === undefined ? suffix : `${suffix}${places}位`

/** How a value came about; nothing while one of its operands is missing. */
export const formulaOf = (
  kind: Formula['kind'],
  values: readonly ValueNode[],
): Pick<ValueNode, 'formula'> => {
  const operands = operandsOf(values)
  return operands.length === values.length ? { formula: { kind, operands } } : {}
}

export const actualValue = (
  indicator: Indicator,
  period: Period,
  observation: KnownFigure | undefined,
): ValueNode => ({
  type: 'value',
  ...namesOfActual({ indicator, period }),
  quantity: figureOf(observation),
  ...sourceOf(observation, period),
})

/** The workbook's cell that it came from, else where it was recorded; or which parts it is the sum of. */
const sourceOf = (
  observation: KnownFigure | undefined,
  period: Period,
): Pick<ValueNode, 'formula' | 'origin'> => {
  if (observation === undefined) return {}
  const { terms, origin, source = origin } = observation
  return terms === undefined ? { origin: source } : formulaOf('sum', terms.map(termValue(period)))
}

const termValue =
  (period: Period) =>
  ({ indicator, observation }: Term): ValueNode =>
    actualValue(indicator, period, observation)

/** A value for numeric targets only. */
export const targetValue = (
  indicator: Indicator,
  period: Period,
  target: NumericTarget,
): ValueNode => ({
  type: 'value',
  ...namesOfTarget({ indicator, period }),
  quantity: target.quantity,
  comparator: target.comparator,
  origin: target.origin,
})

/** The figure that was reached by the period's end, as a value. */
export const reachedValue = ({ indicator, period, observation }: IndicatorProgress): ValueNode =>
  actualValue(indicator, period, observation)

/** In percent of the target, half up to two places; to exactly `places` where they are given. */
export const attainmentValue = (progress: IndicatorProgress, places?: number): ValueNode => {
  const { indicator, period, target, actual, attainment } = progress
  const names = namesOfComputed(progress, withPlaces('完成率', places), '完成率')
  if (attainment === null || actual === null || target.kind !== 'quantity') {
    return { type: 'value', ...names, quantity: null }
  }
  return {
    type: 'value',
    ...names,
    quantity: places === undefined ? attainment : rateOf(actual, target.quantity, places),
    ...formulaOf('attainment', [reachedValue(progress), targetValue(indicator, period, target)]),
  }
}

const withoutSign = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: quantity.value.replace(/^-/, ''),
})

const isNegative = ({ value }: Quantity): boolean => value.startsWith('-')

const growthOf = ({ base, difference, growth }: Change, places: number | undefined) => {
  const baseFigure = figureOf(base)
  return growth === null || baseFigure === null || places === undefined
    ? growth
    : rateOf(difference, baseFigure, places)
}

const roundedTo = (quantity: Quantity, places: number | undefined): Quantity =>
  places === undefined ? quantity : { ...quantity, value: roundHalfUp(quantity.value, places) }

/** The size of a change: its direction is said in words, so a fall counts the other way round. */
export const changeValue = (
  progress: IndicatorProgress,
  change: Change,
  measure: 'difference' | 'growth',
  places?: number,
): ValueNode => {
  const { indicator } = progress
  const { base, against, difference } = change
  const isGrowth = measure === 'growth'
  const quantity = isGrowth ? growthOf(change, places) : roundedTo(difference, places)
  const values = [reachedValue(progress), actualValue(indicator, against, base)]
  const isFall = isNegative(difference)
  return {
    type: 'value',
    ...namesOfComputed(
      progress,
      withPlaces(`比${against}${isGrowth ? '增幅' : ''}`, places),
      `比${periodPhrases(against).full}${isGrowth ? '增幅' : '增减'}`,
    ),
    quantity: quantity === null ? null : withoutSign(quantity),
    ...(isGrowth
      ? formulaOf(isFall ? 'decline' : 'growth', values)
      : formulaOf('difference', isFall ? values.toReversed() : values)),
  }
}

/** Distance to the elapsed share of the year, without sign. */
export const paceValue = (progress: IndicatorProgress): ValueNode => {
  const { period, pace } = progress
  const names = namesOfComputed(progress, '与序时进度之差', '与序时进度之差')
  if (pace === null) return { type: 'value', ...names, quantity: null }
  const elapsed: ValueNode = {
    type: 'value',
    id: `序时进度@${period}`,
    label: '序时进度',
    quantity: pace.elapsed,
  }
  const values = [attainmentValue(progress), elapsed]
  return {
    type: 'value',
    ...names,
    quantity: withoutSign(pace.lead),
    ...formulaOf('difference', isNegative(pace.lead) ? values.toReversed() : values),
  }
}

/** How many things there are, e.g. 14项. */
export const countValue = (
  count: number,
  { id, label, unit }: { readonly id: string; readonly label: string; readonly unit: string },
): ValueNode => ({
  type: 'value',
  id,
  label,
  quantity: { value: String(count), unit },
  formula: { kind: 'count', operands: [] },
})
