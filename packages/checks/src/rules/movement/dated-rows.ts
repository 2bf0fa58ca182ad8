import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'

/** What a table states of one thing, year by year. */
export interface DatedRow {
  readonly years: ReadonlyMap<number, Figure>
  /** Any of its cells: they have subject and unit in common. */
  readonly first: Figure
}

const fewest = 3

/** The rows of tables whose columns are years. */
export const datedRows = remembered((reading: Reading): readonly DatedRow[] => {
  const rows = new Map<object, Map<number, Map<number, Figure>>>()
  for (const figure of reading.figures) {
    const { cell, table } = figure.clause.sentence.passage
    const { year, month, from } = figure.time
    if (cell === undefined || table === undefined || from !== 'table') continue
    if (year === undefined || month !== undefined || figure.kind === 'points') continue
    const ofTable = rows.get(table) ?? new Map<number, Map<number, Figure>>()
    const ofRow = ofTable.get(cell.row) ?? new Map<number, Figure>()
    if (!ofRow.has(year)) ofRow.set(year, figure)
    rows.set(table, ofTable.set(cell.row, ofRow))
  }
  return [...rows.values()].flatMap((table) =>
    [...table.values()].flatMap((years) => {
      const [first] = years.values()
      return first === undefined || years.size < fewest ? [] : [{ years, first }]
    }),
  )
})
