import { isZero } from '@jibao/core'
import type { Verdict } from '../../../check.ts'
import type { Reading } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { columnTotalsOf, isAdditiveDown } from './columns-of-total.ts'
import { type Grid, gridsOf, headsOfColumn, labelsOfRow } from './grid.ts'
import { type RowTotal, rowTotalsOf } from './rows-of-total.ts'
import { type CellSum, type GridPlace, sumOfCells } from './sum-of-cells.ts'

/** The sums that one way of adding makes, where it can be done: over the columns of a row, or the rows of a column. */
interface Way {
  readonly sums: readonly CellSum[]
  readonly agreeing: number
}

const wayOf = (sums: readonly (CellSum | undefined)[]): Way => {
  const done = sums.flatMap((sum) => sum ?? [])
  // That nothing and nothing make nothing proves no way.
  const telling = done.filter(({ agrees, central }) => agrees && !isZero(central))
  return { sums: done, agreeing: telling.length }
}

/** Of the ways in which a table may add up, the one that comes out most often. */
const likeliest = (ways: readonly Way[]): Way | undefined =>
  ways.reduce<Way | undefined>(
    (best, way) => (best === undefined || way.agreeing > best.agreeing ? way : best),
    undefined,
  )

const doubtful = '若合计并非各行（列）之和，可不改'

const recomputation = (
  reading: Reading,
  what: string,
  { hasBlanks, ...sum }: CellSum,
  verdict: Verdict,
): Recomputation => {
  const isSure = verdict === 'fails' && !hasBlanks
  return {
    reading,
    what,
    ...sum,
    verdict: isSure ? 'fails' : 'uncertain',
    ...(isSure ? {} : { doubt: hasBlanks ? '表中有空格，按零计算；若尚缺数，请补齐' : doubtful }),
  }
}

interface RowWays {
  readonly total: RowTotal
  readonly ways: readonly Way[]
  readonly best: Way
}

const waysOfRows = (grid: Grid): readonly RowWays[] => {
  const columns = Array.from({ length: grid.width }, (_, column) => column).filter((column) =>
    isAdditiveDown(headsOfColumn(grid, column)),
  )
  const nameOf = ({ row }: GridPlace): string =>
    labelsOfRow(grid, row)
      .map(({ text }) => text)
      .join('')
  return rowTotalsOf(grid).flatMap((total) => {
    const ways = total.candidates.map((rows) =>
      wayOf(
        columns.map((column) =>
          sumOfCells(
            grid,
            { row: total.row, column },
            rows.map((row) => ({ row, column })),
            nameOf,
          ),
        ),
      ),
    )
    const best = likeliest(ways)
    return best === undefined ? [] : [{ total, ways, best }]
  })
}

/**
 * Totals at the foot or the head of rows. A number that any way of adding explains is left alone. A total of
 * which nothing comes out is held only where the table leaves no other way, or where its other totals add up.
 */
const downwards = (grid: Grid): readonly Recomputation[] => {
  const totals = waysOfRows(grid)
  const hasProof = totals.some(({ best }) => best.agreeing > 0)
  return totals.flatMap(({ total: { label, isPlain }, ways, best }) => {
    if (best.agreeing === 0 && !isPlain && !hasProof) return []
    const explained = new Set(
      ways.flatMap(({ sums }) => sums.flatMap(({ agrees, stated }) => (agrees ? [stated] : []))),
    )
    const isSure = best.agreeing > 0 || (isPlain && best.sums.length === 1)
    return best.sums.flatMap((sum) =>
      explained.has(sum.stated)
        ? []
        : [recomputation(grid.reading, label, sum, isSure ? 'fails' : 'uncertain')],
    )
  })
}

/** Totals beside their parts: held where most rows of the table add up that way. */
const sideways = (grid: Grid): readonly Recomputation[] =>
  columnTotalsOf(grid).flatMap(({ column, label, candidates }) => {
    const rows = Array.from({ length: grid.rows.length - grid.heads }, (_, at) => at + grid.heads)
    const ways = candidates.map((columns) =>
      wayOf(
        rows.map((row) =>
          sumOfCells(
            grid,
            { row, column },
            columns.map((part) => ({ row, column: part })),
            (place) => headsOfColumn(grid, place.column).join(''),
          ),
        ),
      ),
    )
    const best = likeliest(ways)
    if (best === undefined || best.agreeing * 2 <= best.sums.length) return []
    return best.sums.flatMap((sum) =>
      sum.agrees
        ? []
        : [recomputation(grid.reading, label, sum, best.agreeing >= 2 ? 'fails' : 'uncertain')],
    )
  })

/** Every total of every table that its parts do not explain. */
export const tableTotals = (reading: Reading): readonly Recomputation[] =>
  gridsOf(reading).flatMap((grid) => [...downwards(grid), ...sideways(grid)])
