import {
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  placesOf,
  roundHalfUp,
  subtract,
} from '@jibao/core'
import type { Formula } from '@jibao/document'
import { cellRange } from './cell-range.ts'
import type { NumberCell } from './number-cell.ts'

/** A number cell that a formula may point at. */
export interface AddressedCell extends NumberCell {
  /** A1 style. */
  readonly address: string
}

interface Calculation {
  readonly expression: string
  /** `null` when it divides by zero. */
  readonly result: DecimalText | null
}

/** `undefined` when there are too few operands, or none to compute with. */
type Calculate = (operands: readonly AddressedCell[], own: NumberCell) => Calculation | undefined

/**
 * The worksheet formula behind a computed figure. `undefined` when an operand has no number cell on
 * the sheet, or when the cells would not give the figure that the report states.
 */
export const cellFormula = (
  own: NumberCell,
  { kind, operands }: Formula,
  cells: ReadonlyMap<string, AddressedCell>,
): string | undefined => {
  const addressed = operands.flatMap(({ id }) => cells.get(id) ?? [])
  if (addressed.length < operands.length) return undefined
  const { expression, result = null } = calculations[kind](addressed, own) ?? {}
  return result !== null && compare(result, own.stored) === 0 ? expression : undefined
}

const ofTwo =
  (calculate: (a: AddressedCell, b: AddressedCell, own: NumberCell) => Calculation): Calculate =>
  ([a, b], own) =>
    a === undefined || b === undefined ? undefined : calculate(a, b, own)

const calculations: Readonly<Record<Formula['kind'], Calculate>> = {
  attainment: ofTwo((a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND(${a.address}/${b.address},${places})`,
      result: divide(a.stored, b.stored, places),
    }
  }),
  growth: ofTwo((a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND((${a.address}-${b.address})/${b.address},${places})`,
      result: divide(subtract(a.stored, b.stored), b.stored, places),
    }
  }),
  decline: ofTwo((a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND((${b.address}-${a.address})/${b.address},${places})`,
      result: divide(subtract(b.stored, a.stored), b.stored, places),
    }
  }),
  difference: ofTwo((a, b, own) => {
    const places = placesOf(own.stored)
    const difference = subtract(a.stored, b.stored)
    // Percentages are stored as fractions; their difference is stated in percentage points.
    if (a.isPercent && !own.isPercent) {
      return {
        expression: `ROUND((${a.address}-${b.address})*100,${places})`,
        result: roundHalfUp(multiply(difference, '100'), places),
      }
    }
    const bare = `${a.address}-${b.address}`
    return {
      // Whole numbers subtract without the noise of binary fractions.
      expression: placesOf(difference) === 0 ? bare : `ROUND(${bare},${places})`,
      result: roundHalfUp(difference, places),
    }
  }),
  sum: (operands, own) => {
    const addresses = operands.map(({ address }) => address)
    const range = cellRange(addresses)
    const bare = range === undefined ? addresses.join('+') : `SUM(${range})`
    const places = placesOf(own.stored)
    return {
      expression: places === 0 ? bare : `ROUND(${bare},${places})`,
      result: operands.map(({ stored }) => stored).reduce(add, '0'),
    }
  },
  score: ([actual, target, weight]) => {
    if (actual === undefined || target === undefined || weight === undefined) return undefined
    if (compare(target.stored, '0') <= 0) return undefined
    const counted = compare(actual.stored, target.stored) < 0 ? actual : target
    const ratio = `${actual.address}/${target.address}`
    return {
      expression: `ROUND(MIN(1,${ratio})*${weight.address},${scorePlaces})`,
      result: divide(multiply(counted.stored, weight.stored), target.stored, scorePlaces),
    }
  },
  count: () => undefined,
}

/** A score is stated half up to two places, with however many it is printed. */
const scorePlaces = 2
