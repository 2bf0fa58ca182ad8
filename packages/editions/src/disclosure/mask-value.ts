import { isZero, type Quantity } from '@jibao/core'
import type { DisclosureProfile } from '@jibao/data-model'
import { type Formula, type Operand, printValue, type ValueNode } from '@jibao/document'
import { fixedMark, hideDigits } from './mask-number.ts'
import { roundSignificant } from './round-significant.ts'
import type { Treatment } from './treatment.ts'

type Numbers = Pick<DisclosureProfile, 'significant' | 'below'>

/** What a figure is called and how it is set; nothing of what it was or where it came from. */
const bare = ({ id, label, indicator, period, showUnit, pending }: ValueNode): ValueNode => ({
  type: 'value',
  quantity: null,
  ...(id === undefined ? {} : { id }),
  ...(label === undefined ? {} : { label }),
  ...(indicator === undefined ? {} : { indicator }),
  ...(period === undefined ? {} : { period }),
  ...(showUnit === undefined ? {} : { showUnit }),
  ...(pending === undefined ? {} : { pending }),
})

/** A node that prints its unit elsewhere prints it elsewhere still; % is always printed. */
const shownUnit = ({ showUnit }: ValueNode, { unit }: Quantity): string =>
  showUnit === false && unit !== '%' ? '' : unit

const rounded = ({ value, unit, upper }: Quantity, significant: number): Quantity => ({
  value: roundSignificant(value, significant),
  unit,
  ...(upper === undefined ? {} : { upper: roundSignificant(upper, significant) }),
  approximate: 'about',
})

/** Paths of the workspace are nobody else's business. */
const withoutOrigin = <N extends ValueNode | Operand>(node: N): Omit<N, 'origin'> => {
  const { origin: _, ...others } = node
  return others
}

const withoutOrigins = ({ kind, operands }: Formula): Formula => ({
  kind,
  operands: operands.map(withoutOrigin),
})

const open = (node: ValueNode): ValueNode => {
  const { formula } = node
  const shown = withoutOrigin(node)
  return formula === undefined ? shown : { ...shown, formula: withoutOrigins(formula) }
}

const handlers = {
  open,
  digits: (node) => ({ ...bare(node), mask: hideDigits(printValue(node)) }),
  fixed: (node, quantity) => ({ ...bare(node), mask: `${fixedMark}${shownUnit(node, quantity)}` }),
  round: (node, quantity, { significant }) => ({
    ...bare(node),
    quantity: rounded(quantity, significant),
  }),
  below: (node, quantity, { below }) => ({
    ...bare(node),
    mask: `不足${below}${shownUnit(node, quantity)}`,
  }),
} as const satisfies Record<
  Treatment,
  (node: ValueNode, quantity: Quantity, profile: Numbers) => ValueNode
>

export const maskValue = (node: ValueNode, treatment: Treatment, profile: Numbers): ValueNode => {
  const { quantity, mask } = node
  if (treatment === 'open') return open(node)
  // What could not be computed, or is masked already, still has operands.
  if (quantity === null) return { ...bare(node), ...(mask === undefined ? {} : { mask }) }
  // Rounding leaves a nought as it is: it needs no 约.
  if (treatment === 'round' && isZero(quantity.value)) return open(node)
  return handlers[treatment](node, quantity, profile)
}
