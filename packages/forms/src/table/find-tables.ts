import { type Column, composeColumns } from './compose-columns.ts'
import { findHeaders, rowRoles } from './find-headers.ts'
import type { Grid } from './grid.ts'
import type { Heading } from './read-heading.ts'
import type { TableFrame } from './table-frame.ts'

/** A header and the rows under it, down to the next header. */
export interface Table {
  /** Rows of the header, in order; none for a table that a map describes altogether. */
  readonly header: readonly number[]
  readonly columns: readonly Column[]
  readonly rows: readonly number[]
  /** Rows over the header that belong to it: title, who filled it in, unit. */
  readonly above: readonly number[]
}

interface Found {
  readonly tables: readonly Table[]
  /** Headers with rows to name and no figure, or the other way round. */
  readonly halves: readonly Table[]
}

const namesRows = ({ role }: Heading): boolean => rowRoles.some((one) => one === role)

/** Every table of a sheet; a header that a long table repeats begins a table like the one before. */
export const findTables = (grid: Grid, frame: TableFrame): Found => {
  const headers =
    frame.header === undefined
      ? findHeaders(grid, frame)
      : [rowsWithin(grid, frame.header)].filter((rows) => rows.length > 0)
  if (headers.length === 0) return { tables: bareTables(grid, frame), halves: [] }
  const indexOf = new Map(grid.rows.map((row, at) => [row, at]))
  const indexFrom = (row: number): number =>
    indexOf.get(row) ?? grid.rows.findIndex((one) => one >= row)
  const found = headers.map((header, index): Table => {
    const top = indexFrom(header[0] ?? 1)
    const below = indexFrom(header.at(-1) ?? 1) + 1
    const next = headers[index + 1]?.[0]
    const rows = grid.rows.slice(below, next === undefined ? grid.rows.length : indexFrom(next))
    const over = grid.rows.slice(
      index === 0 ? 0 : indexFrom(headers[index - 1]?.at(-1) ?? 1) + 1,
      top,
    )
    return {
      header,
      columns: composeColumns(grid, header, rows, frame),
      rows,
      above: index === 0 ? over : over.slice(over.findLastIndex((row) => !isTitle(grid, row)) + 1),
    }
  })
  const isWhole = ({ columns }: Table): boolean =>
    columns.some(({ heading }) => namesRows(heading)) &&
    columns.some(({ heading: { role } }) => role === 'figure' || role === 'progress')
  return { tables: found.filter(isWhole), halves: found.filter((table) => !isWhole(table)) }
}

/** A table without a header that a map describes: it begins where both of its columns are filled. */
const bareTables = (grid: Grid, frame: TableFrame): readonly Table[] => {
  const columnOf = (wanted: readonly Heading['role'][]): number | undefined =>
    [...(frame.roles ?? [])].find(([, role]) => wanted.includes(role))?.[0]
  const [naming, figure] = [columnOf(rowRoles), columnOf(['figure'])]
  if (naming === undefined || figure === undefined) return []
  const first = grid.rows.findIndex(
    (row) => grid.textAt(row, naming) !== '' && grid.textAt(row, figure) !== '',
  )
  if (first === -1) return []
  const rows = grid.rows.slice(first)
  const columns = composeColumns(grid, [], rows, frame)
  return [{ header: [], columns, rows, above: grid.rows.slice(0, first) }]
}

const rowsWithin = (grid: Grid, [top, bottom]: readonly [number, number]): readonly number[] =>
  grid.rows.filter((row) => row >= top && row <= bottom)

/** One text, or `填报单位：…  日期：…`. */
const isTitle = (grid: Grid, row: number): boolean => {
  const texts = grid.cellsIn(row)
  return texts.length <= 1 || texts.every((cell) => /[:：]/.test(grid.textAt(row, cell.column)))
}
