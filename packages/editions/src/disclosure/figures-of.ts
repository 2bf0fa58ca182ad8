import type { Quantity } from '@jibao/core'
import { type Report, type ValueNode, walk } from '@jibao/document'

export type Figure = ValueNode & { readonly quantity: Quantity }

const figuresIn = ({ quantity, formula, ...node }: ValueNode): readonly Figure[] => {
  const operands = (formula?.operands ?? []).map(
    ({ id, quantity: operand, indicator }): Figure => ({
      type: 'value',
      id,
      quantity: operand,
      ...(indicator === undefined ? {} : { indicator }),
    }),
  )
  if (quantity === null) return operands
  return [{ ...node, quantity, ...(formula === undefined ? {} : { formula }) }, ...operands]
}

/** Every figure of a report: printed, drawn, or an operand of one that is. */
export const figuresOf = (report: Report): readonly Figure[] =>
  Array.from(walk(report)).flatMap((node) => (node.type === 'value' ? figuresIn(node) : []))
