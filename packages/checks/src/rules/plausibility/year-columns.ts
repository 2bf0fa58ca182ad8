import type { DraftCell, DraftTable } from '@jibao/data-model'
import type { Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { wordsAt } from '../shared/spot.ts'
import { isTable, type YearRow, type YearValue, yearOfCell, yearValueOf } from './year-rows.ts'

/** Fewer years make no column. */
const FEWEST = 3

interface YearLine {
  readonly row: number
  readonly year: number
}

/** The first column, where it names a year on every line below its head, each later than the one before. */
const linesOf = (reading: Reading, { cells }: DraftTable): readonly YearLine[] => {
  const lines = cells.flatMap((cell) => {
    const year = cell.column === 0 ? yearOfCell(reading, cell) : undefined
    return year === undefined ? [] : [{ row: cell.row, year }]
  })
  const isRising = lines.every(({ year }, at) => at === 0 || year > (lines[at - 1]?.year ?? 0))
  return isRising && lines.length >= FEWEST ? lines : []
}

function* columnsOf(reading: Reading, table: DraftTable): Iterable<YearRow> {
  const lines = new Map(linesOf(reading, table).map(({ row, year }) => [row, year]))
  if (lines.size === 0) return
  const heads = Math.min(...lines.keys())
  const columns = new Map<number, { readonly names: DraftCell[]; readonly values: YearValue[] }>()
  for (const cell of table.cells) {
    if (cell.column === 0) continue
    const column = columns.get(cell.column) ?? { names: [], values: [] }
    columns.set(cell.column, column)
    if (cell.row < heads) column.names.push(cell)
    const year = lines.get(cell.row)
    const value = year === undefined ? undefined : yearValueOf(reading, cell, year)
    if (value !== undefined) column.values.push(value)
  }
  for (const { names, values } of columns.values()) {
    const name = names.map((cell) => wordsAt(reading, cell).trim()).at(-1)
    if (values.length >= FEWEST) yield { name: name ?? '', values }
  }
}

/** Every column of every table with years down its first column; cells without a plain number are left out. */
export const yearColumns = remembered((reading: Reading): readonly YearRow[] =>
  reading.draft.blocks.filter(isTable).flatMap((table) => [...columnsOf(reading, table)]),
)
