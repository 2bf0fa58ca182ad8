import type { Quantity } from '@jibao/core'
import type { Operand, ValueNode } from '@jibao/document'
import type { Converter } from './open-converter.ts'

const convertQuantity = (quantity: Quantity, convert: Converter): Quantity => ({
  ...quantity,
  unit: convert(quantity.unit),
  ...(quantity.approximate === undefined ? {} : { isTraditional: true as const }),
})

const convertOperand = (operand: Operand, convert: Converter): Operand => ({
  ...operand,
  label: convert(operand.label),
  quantity: convertQuantity(operand.quantity, convert),
})

/** The words of a figure; its number, ids and origins stay. */
export const convertValue = (node: ValueNode, convert: Converter): ValueNode => ({
  ...node,
  quantity: node.quantity === null ? null : convertQuantity(node.quantity, convert),
  ...(node.label === undefined ? {} : { label: convert(node.label) }),
  ...(node.period === undefined ? {} : { period: convert(node.period) }),
  ...(node.pending === undefined ? {} : { pending: convert(node.pending) }),
  ...(node.mask === undefined ? {} : { mask: convert(node.mask) }),
  ...(node.formula === undefined
    ? {}
    : {
        formula: {
          ...node.formula,
          operands: node.formula.operands.map((operand) => convertOperand(operand, convert)),
        },
      }),
})
