import { type DecimalText, divide, isZero, toNumber } from '@jibao/core'
import type { Target } from '@jibao/data-model'
import { rateOf } from '@jibao/quarter-progress'
import type { CellFormulaValue } from 'exceljs'
import type { FormContent } from './cell-contents.ts'

/** Two places of a percentage: 59.27%. */
export const attainmentFormat = '0.00%'

/**
 * 完成率 as a formula over the figure's cell, with the result that it gives for what stands there now. The target
 * is a literal, so that no other cell has to stay in place. `undefined` for a target that no figure divides by.
 */
export const attainmentCell = (
  target: Target,
  figure: FormContent | undefined,
  figureAddress: string,
): CellFormulaValue | undefined => {
  if (target.kind !== 'quantity' || isZero(target.quantity.value)) return undefined
  const { value } = target.quantity
  return {
    formula: `IF(ISNUMBER(${figureAddress}),ROUND(${figureAddress}/${value},4),"")`,
    result: figure?.kind === 'number' ? attainment(figure.value, value) : '',
  }
}

/** As a fraction of 1, from the rate that reports print. */
const attainment = (figure: DecimalText, target: DecimalText): number | string => {
  const rate = rateOf({ value: figure, unit: '' }, { value: target, unit: '' })
  const fraction = rate === null ? null : divide(rate.value, '100', 4)
  return fraction === null ? '' : toNumber(fraction)
}
