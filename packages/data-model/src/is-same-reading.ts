import { compare, type Quantity } from '@jibao/core'
import type { Reading } from './dataset.ts'

/** Whether both say the same: 12.5 is 12.50, about 12 is not 12, and not stated is not 0. */
export const isSameReading = (a: Reading, b: Reading): boolean => {
  if (a.kind === 'quantity' && b.kind === 'quantity') return isSameQuantity(a.quantity, b.quantity)
  if (a.kind === 'milestone' && b.kind === 'milestone') return a.state === b.state
  return a.kind === b.kind
}

const isSameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit &&
  a.approximate === b.approximate &&
  compare(a.value, b.value) === 0 &&
  (a.upper === undefined || b.upper === undefined
    ? a.upper === b.upper
    : compare(a.upper, b.upper) === 0)
