import type { Quantity } from '@jibao/core'
import {
  type Indicator,
  type Observation,
  type Period,
  periodPhrases,
  type Target,
  yearOf,
} from '@jibao/data-model'
import type { Formula, Operand, ValueNode } from '@jibao/document'
import { type Change, figureOf, type IndicatorProgress } from '@jibao/quarter-progress'

// Every figure of a report is made here: with an id that formulas can point at, a label that people
// understand, and where it was recorded or how it was computed.

const actualId = (indicator: Indicator, period: Period): string => `${indicator.id}@${period}`

const targetId = (indicator: Indicator, period: Period): string =>
  `${indicator.id}@${yearOf(period)}:目标值`

const actualLabel = (indicator: Indicator, period: Period): string =>
  `${indicator.name} ${periodPhrases(period).full}完成值`

export const actualValue = (
  indicator: Indicator,
  period: Period,
  observation: Observation | undefined,
): ValueNode => ({
  type: 'value',
  id: actualId(indicator, period),
  label: actualLabel(indicator, period),
  quantity: figureOf(observation),
  ...(observation === undefined ? {} : { origin: observation.origin }),
})

/** A value for numeric targets only. */
export const targetValue = (
  indicator: Indicator,
  period: Period,
  target: Extract<Target, { kind: 'quantity' }>,
): ValueNode => ({
  type: 'value',
  id: targetId(indicator, period),
  label: `${indicator.name} ${yearOf(period)}年目标值`,
  quantity: target.quantity,
  comparator: target.comparator,
  origin: target.origin,
})

const actualOperand = (
  indicator: Indicator,
  period: Period,
  observation: Observation,
  quantity: Quantity,
): Operand => ({
  id: actualId(indicator, period),
  label: actualLabel(indicator, period),
  quantity,
  origin: observation.origin,
})

export const attainmentValue = (progress: IndicatorProgress): ValueNode => {
  const { indicator, period, target, observation, actual, attainment } = progress
  const isComputed =
    attainment !== null &&
    actual !== null &&
    observation !== undefined &&
    target.kind === 'quantity'
  return {
    type: 'value',
    id: `${actualId(indicator, period)}:完成率`,
    label: `${indicator.name} ${periodPhrases(period).full}完成率`,
    quantity: attainment,
    ...(isComputed
      ? {
          formula: {
            kind: 'attainment',
            operands: [
              actualOperand(indicator, period, observation, actual),
              {
                id: targetId(indicator, period),
                label: `${indicator.name} ${yearOf(period)}年目标值`,
                quantity: target.quantity,
                origin: target.origin,
              },
            ],
          } satisfies Formula,
        }
      : {}),
  }
}

const withoutSign = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: quantity.value.replace(/^-/, ''),
})

const isNegative = ({ value }: Quantity): boolean => value.startsWith('-')

/** The size of a change: its direction is said in words, so a fall counts the other way round. */
export const changeValue = (
  { indicator, period, observation, actual }: IndicatorProgress,
  change: Change,
  measure: 'difference' | 'growth',
): ValueNode => {
  const quantity = measure === 'difference' ? change.difference : change.growth
  const baseFigure = figureOf(change.base)
  const operands =
    observation === undefined || actual === null || baseFigure === null
      ? []
      : [
          actualOperand(indicator, period, observation, actual),
          actualOperand(indicator, change.against, change.base, baseFigure),
        ]
  const isFall = quantity !== null && isNegative(quantity)
  const formula: Formula = isFall
    ? measure === 'growth'
      ? { kind: 'decline', operands }
      : { kind: 'difference', operands: operands.toReversed() }
    : { kind: measure, operands }
  return {
    type: 'value',
    id: `${actualId(indicator, period)}:比${change.against}${measure === 'growth' ? '增幅' : ''}`,
    label: `${indicator.name} ${periodPhrases(period).full}比${periodPhrases(change.against).full}${measure === 'growth' ? '增幅' : '增减'}`,
    quantity: quantity === null ? null : withoutSign(quantity),
    ...(operands.length === 0 ? {} : { formula }),
  }
}

/** Distance to the elapsed share of the year, without sign. */
export const paceValue = (progress: IndicatorProgress): ValueNode => {
  const { indicator, period, pace, attainment } = progress
  const id = `${actualId(indicator, period)}:与序时进度之差`
  const label = `${indicator.name} ${periodPhrases(period).full}与序时进度之差`
  if (pace === null || attainment === null) return { type: 'value', id, label, quantity: null }
  const rate = attainmentValue(progress)
  const operands: readonly Operand[] = [
    { id: rate.id ?? id, label: rate.label ?? label, quantity: attainment },
    { id: `序时进度@${period}`, label: '序时进度', quantity: pace.elapsed },
  ]
  return {
    type: 'value',
    id,
    label,
    quantity: withoutSign(pace.lead),
    formula: {
      kind: 'difference',
      operands: isNegative(pace.lead) ? operands.toReversed() : operands,
    },
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
