import {
  compare,
  type DecimalText,
  type Diagnostic,
  formatQuantity,
  isZero,
  multiply,
  type Quantity,
  trimZeros,
} from '@jibao/core'
import { formatTarget, yearOf } from '@jibao/data-model'
import { figurePercent } from './diagnostics/index.ts'
import type { FigureContext } from './read-figure.ts'

interface Reference {
  readonly value: DecimalText
  /** 上期为 92.83% */
  readonly told: string
}

const magnitude = (value: DecimalText): DecimalText => value.replace('-', '')

/** What the figure should be near to: the one before, else the year's target. */
const referenceOf = ({ indicator, period, last }: FigureContext): Reference | undefined => {
  if (last?.kind === 'quantity' && !isZero(last.quantity.value)) {
    return { value: last.quantity.value, told: `上期为 ${formatQuantity(last.quantity)}` }
  }
  const target = indicator.targets[String(yearOf(period))]
  return target?.kind === 'quantity' && !isZero(target.quantity.value)
    ? { value: target.quantity.value, told: `年度目标为 ${formatTarget(target)}` }
    : undefined
}

/** Nearer to the reference a hundred times greater than as it stands, by ratio. */
const isNearerGreater = (value: DecimalText, reference: DecimalText): boolean =>
  compare(magnitude(reference), multiply(magnitude(value), '10')) > 0

/** Nearer to the reference a hundred times smaller than as it stands, by ratio. */
const isNearerSmaller = (value: DecimalText, reference: DecimalText): boolean =>
  compare(magnitude(value), multiply(magnitude(reference), '10')) > 0

const isRecorded = ({ value }: Quantity, { recorded }: FigureContext): boolean =>
  recorded?.kind === 'quantity' && compare(recorded.quantity.value, value) === 0

const percent = (value: DecimalText, factor: DecimalText): string =>
  `${trimZeros(multiply(value, factor))}%`

/**
 * A bare number in a column of percents: 0.5927 may be 59.27%, and 5927 a slip for 59.27. Told when the figures around
 * it say so; up to 1, also when there are none.
 */
export const doubtPercent = (
  quantity: Quantity,
  text: string,
  context: FigureContext,
): Diagnostic | undefined => {
  const { value, unit } = quantity
  const isSmall = compare(magnitude(value), '1') <= 0 && !isZero(value)
  if (unit !== '%' || isRecorded(quantity, context)) return undefined
  if (!isSmall) return doubtShownPercent(quantity, text, context)
  const reference = referenceOf(context)
  if (reference !== undefined && !isNearerGreater(value, reference.value)) return undefined
  return figurePercent(
    context.indicator,
    text,
    [percent(value, '1'), percent(value, '100')],
    reference?.told ?? '没有上期数和目标值可以对照',
    context.origin,
  )
}

/** 59.27 pasted into a cell that shows percents is shown as 5927%. `value` is what is shown. */
export const doubtShownPercent = (
  quantity: Quantity,
  text: string,
  context: FigureContext,
): Diagnostic | undefined => {
  const { value } = quantity
  const reference = referenceOf(context)
  const isGreat = compare(magnitude(value), '100') > 0
  if (!isGreat || reference === undefined || isRecorded(quantity, context)) return undefined
  if (!isNearerSmaller(value, reference.value)) return undefined
  return figurePercent(
    context.indicator,
    text,
    [percent(value, '1'), percent(value, '0.01')],
    reference.told,
    context.origin,
  )
}
