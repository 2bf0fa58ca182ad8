import {
  compare,
  type DecimalText,
  divide,
  multiply,
  placesOf,
  roundHalfUp,
  subtract,
} from '@jibao/core'
import type { Formula } from '@jibao/document'
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

/**
 * The worksheet formula behind a computed figure. `undefined` when an operand has no number cell on
 * the sheet, or when the cells would not give the figure that the report states.
 */
export const cellFormula = (
  own: NumberCell,
  { kind, operands }: Formula,
  cells: ReadonlyMap<string, AddressedCell>,
): string | undefined => {
  const [a, b] = operands.map(({ id }) => cells.get(id))
  if (kind === 'count' || a === undefined || b === undefined) return undefined
  const { expression, result } = calculations[kind](a, b, own)
  return result !== null && compare(result, own.stored) === 0 ? expression : undefined
}

const calculations = {
  attainment: (a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND(${a.address}/${b.address},${places})`,
      result: divide(a.stored, b.stored, places),
    }
  },
  growth: (a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND((${a.address}-${b.address})/${b.address},${places})`,
      result: divide(subtract(a.stored, b.stored), b.stored, places),
    }
  },
  decline: (a, b, own) => {
    const places = placesOf(own.stored)
    return {
      expression: `ROUND((${b.address}-${a.address})/${b.address},${places})`,
      result: divide(subtract(b.stored, a.stored), b.stored, places),
    }
  },
  difference: (a, b, own) => {
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
  },
} satisfies Record<
  Exclude<Formula['kind'], 'count'>,
  (a: AddressedCell, b: AddressedCell, own: NumberCell) => Calculation
>
