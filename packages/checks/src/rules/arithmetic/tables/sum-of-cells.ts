import { add, type DecimalText } from '@jibao/core'
import { type Interval, overlap, sumOf } from '../../../arithmetic/interval.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Operand, Recomputation } from '../../shared/recomputation.ts'
import { behindCell } from './behind-cell.ts'
import { figureAt, type Grid, isBlank } from './grid.ts'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** A sum of cells beside the cell that states it. */
export type CellSum = Pick<
  Recomputation,
  'stated' | 'computed' | 'central' | 'formula' | 'operands'
> & {
  readonly agrees: boolean
  /** Whether an empty cell was taken for nothing. */
  readonly hasBlanks: boolean
}

/** Longer formulas name only their ends. */
const longestFormula = 12

const formulaOf = (terms: readonly string[]): string =>
  terms.length <= longestFormula
    ? terms.join(' + ')
    : `${terms.slice(0, 3).join(' + ')} + … + ${terms.at(-1)}（共${terms.length}项）`

/** `undefined` where the cells do not hold numbers of one unit. */
export const sumOfCells = (
  grid: Grid,
  total: GridPlace,
  parts: readonly GridPlace[],
  labelOf: (part: GridPlace) => string,
): CellSum | undefined => {
  const stated = figureAt(grid, total.row, total.column)
  const whole = stated && behindCell(grid, total.column, stated)
  if (stated === undefined || whole === undefined) return undefined
  const operands: Operand[] = []
  const intervals: Interval[] = []
  let central: DecimalText = '0'
  let hasBlanks = false
  for (const part of parts) {
    const figure = figureAt(grid, part.row, part.column)
    if (figure === undefined) {
      if (!isBlank(grid, part.row, part.column)) return undefined
      hasBlanks = true
      continue
    }
    const interval = behindCell(grid, part.column, figure)
    if (interval === undefined || figure.plainUnit !== stated.plainUnit) return undefined
    operands.push({ label: labelOf(part), figure })
    intervals.push(interval)
    central = add(central, figure.amount)
  }
  if (operands.length < 2) return undefined
  const computed = sumOf(intervals)
  return {
    stated,
    computed,
    central,
    formula: formulaOf(operands.map(({ figure }) => printOperand(figure))),
    operands,
    agrees: overlap(whole, computed),
    hasBlanks,
  }
}
