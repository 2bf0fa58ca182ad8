import type { Rate } from '../../shared/rates.ts'

/** Whether two rates are made of the same figures. */
export const sameOperands = (a: Rate, b: Rate): boolean =>
  a.operands.length === b.operands.length &&
  a.operands.every(({ figure }, at) => figure.index === b.operands[at]?.figure.index)
