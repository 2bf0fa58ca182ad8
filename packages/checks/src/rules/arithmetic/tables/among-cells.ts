import type { Verdict } from '../../../check.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import { pairsOf } from '../../shared/pairs-of.ts'
import { remembered } from '../../shared/remembered.ts'
import { isAdditive } from './columns-of-total.ts'
import { figureAt, type Grid, gridsOf, headsOfColumn, labelsOfRow } from './grid.ts'
import { isAmongLabel } from './rows-of-total.ts'

/** A cell whose head says 其中, and the one that it is among. */
export interface AmongCell {
  readonly grid: Grid
  readonly part: Figure
  readonly whole: Figure
  /** Whether the heads name one thing: 核定床位 and 其中：护理型床位. */
  readonly verdict: Verdict
}

const nameOf = (heads: readonly string[]): string =>
  heads.join('').replaceAll(/其中|#|[:：()（）]|[一二三四五六七八九十]、|\d+[、.]/g, '')

const sharesWord = (a: string, b: string): boolean =>
  a.length > 1 && pairsOf(a).some((pair) => b.includes(pair))

const comparable = (a: Figure, b: Figure): boolean =>
  a.plainUnit === b.plainUnit && a.kind === b.kind && (a.kind === 'amount' || a.kind === 'bare')

/** The column before it that is not itself told with 其中. */
const wholeColumn = (grid: Grid, column: number): number | undefined => {
  for (let at = column - 1; at >= 0; at -= 1) {
    const heads = headsOfColumn(grid, at)
    if (heads.some(isAmongLabel)) continue
    const holds = grid.rows.some((row) => row[at]?.figure !== undefined)
    return holds && heads.length > 0 && isAdditive(heads) ? at : undefined
  }
  return undefined
}

const inColumns = (grid: Grid): readonly AmongCell[] =>
  Array.from({ length: grid.width }, (_, column) => column).flatMap((column) => {
    const heads = headsOfColumn(grid, column)
    const [first] = heads
    if (first === undefined || !heads.some(isAmongLabel) || !isAdditive(heads)) return []
    const before = wholeColumn(grid, column)
    if (before === undefined) return []
    const isNamed = sharesWord(nameOf(heads), nameOf(headsOfColumn(grid, before)))
    return grid.rows.flatMap((_, row): readonly AmongCell[] => {
      const [part, whole] = [figureAt(grid, row, column), figureAt(grid, row, before)]
      if (row < grid.heads || part === undefined || whole === undefined) return []
      if (!comparable(part, whole)) return []
      return [{ grid, part, whole, verdict: isNamed ? 'fails' : 'uncertain' }]
    })
  })

/** 其中 in the first cells of a row: of the row before it. */
const inRows = (grid: Grid): readonly AmongCell[] => {
  let whole: number | undefined
  return grid.rows.flatMap((cells, row): readonly AmongCell[] => {
    if (row < grid.heads) return []
    const isAmong = labelsOfRow(grid, row).some(({ text }) => isAmongLabel(text))
    if (!isAmong) {
      whole = row
      return []
    }
    if (whole === undefined) return []
    const above = whole
    return cells.flatMap((cell, column): readonly AmongCell[] => {
      const [part, base] = [cell?.figure, figureAt(grid, above, column)]
      if (part === undefined || base === undefined || !comparable(part, base)) return []
      return isAdditive(headsOfColumn(grid, column))
        ? [{ grid, part, whole: base, verdict: 'fails' }]
        : []
    })
  })
}

/** Every cell of a 其中 column or row, with what it is among. */
export const amongCells = remembered((reading: Reading): readonly AmongCell[] =>
  gridsOf(reading).flatMap((grid) => [...inColumns(grid), ...inRows(grid)]),
)
