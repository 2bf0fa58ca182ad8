import type { Quantity } from '@jibao/core'
import type { Operand, ValueNode } from '@jibao/document'

/** A figure of the report as what another is computed from. */
export const operandOf = (
  { id = '', label = '', indicator, origin }: ValueNode,
  quantity: Quantity,
): Operand => ({
  id,
  label,
  ...(indicator === undefined ? {} : { indicator }),
  quantity,
  ...(origin === undefined ? {} : { origin }),
})

/** Those of the figures that are known. */
export const operandsOf = (values: readonly ValueNode[]): readonly Operand[] =>
  values.flatMap((value) => (value.quantity === null ? [] : [operandOf(value, value.quantity)]))
