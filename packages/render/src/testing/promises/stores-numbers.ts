import { compare, isDecimalText, multiply } from '@jibao/core'
import { printValue, type ValueNode } from '@jibao/document'
import type { NumberRead } from '../../renderer.ts'
import { numberCellsOf } from '../expectations.ts'
import type { RendererPromise } from './renderer-promise.ts'

/** A percentage is stored as it is, or as the hundredth that a percent format prints. */
const isStoredAs = ({ quantity }: ValueNode, stored: string): boolean => {
  if (quantity === null || !isDecimalText(stored)) return false
  const asIs = compare(stored, quantity.value) === 0
  return quantity.unit === '%' ? asIs || compare(stored, hundredth(quantity.value)) === 0 : asIs
}

const hundredth = (value: string): string => multiply(value, '0.01')

export const storesNumbers: RendererPromise = {
  name: 'stores numbers as numbers, where its format has them',
  over: 'all',
  faultOf: async ({ renderer, read }, { report }) => {
    const said = await read(report)
    if (said === undefined) return undefined
    if (!renderer.numberCells) {
      return said.numbers.length === 0
        ? undefined
        : 'readBack finds numbers, but numberCells is false'
    }
    const left: NumberRead[] = [...said.numbers]
    for (const value of numberCellsOf(report, renderer)) {
      const printed = printValue(value)
      const at = left.findIndex(
        (number) => number.printed === printed && isStoredAs(value, number.value),
      )
      if (at < 0) return `no number cell that prints ${printed} and holds its value`
      left.splice(at, 1)
    }
    return undefined
  },
}
