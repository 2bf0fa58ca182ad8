import type { Comparator, Quantity } from '@jibao/core'
import type { Indicator, Target } from '@jibao/data-model'

type NumericTarget = Extract<Target, { readonly kind: 'quantity' }>

/** The target of one year, where it is a number. */
export interface TargetStep {
  readonly year: number
  readonly target: NumericTarget
  readonly quantity: Quantity
  readonly comparator: Comparator
}

/** The numeric targets of an indicator, in order of years. */
export const targetSteps = ({ targets }: Indicator): readonly TargetStep[] =>
  Object.entries(targets)
    .flatMap(([year, target]) =>
      target.kind === 'quantity'
        ? [{ year: Number(year), target, quantity: target.quantity, comparator: target.comparator }]
        : [],
    )
    .toSorted((a, b) => a.year - b.year)
