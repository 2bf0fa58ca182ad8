import type { Cell } from '@jibao/workbook'
import { plainWords } from '../names/plain-words.ts'
import type { Grid } from './grid.ts'
import { headingWords } from './heading-words.ts'
import { readHeading } from './read-heading.ts'
import type { TableFrame } from './table-frame.ts'

/** No header has more levels. */
const deepest = 4

/** Roles of a column that says what its row is about. */
export const rowRoles = ['id', 'indicator', 'item', 'goal'] as const

const rowWords = new Set<string>(rowRoles.flatMap((role) => headingWords[role]))

const textOf = ({ content }: Cell): string => (content?.kind === 'text' ? content.text : '')

/** The rows of every header of a sheet, group by group, in order. */
export const findHeaders = (grid: Grid, frame: TableFrame): readonly (readonly number[])[] => {
  const headers: (readonly number[])[] = []
  const mapped = new Set(frame.roles?.keys())
  for (const [at, row] of grid.rows.entries()) {
    const after = headers.at(-1)?.at(-1) ?? 0
    if (row <= after) continue
    const anchors = grid.cellsIn(row).filter(isAnchor)
    if (anchors.length === 0 || !hasCompany(grid, row, frame, mapped)) continue
    const bottom = Math.max(
      row,
      ...anchors.map(({ column }) => grid.shownAt(row, column)?.range.bottom ?? row),
    )
    const columns = anchors.map(({ column }) => column)
    const over = groupRowsOver(grid, at, after, columns, frame)
    const under = levelsUnder(grid, at, { bottom, columns }, frame)
    headers.push([...over, row, ...under])
  }
  return headers
}

const isAnchor = (cell: Cell): boolean => {
  const text = textOf(cell)
  return (
    text.length <= 20 &&
    rowWords.has(
      plainWords(text)
        .replace(/\(.*\)|:$/g, '')
        .toLowerCase(),
    )
  )
}

/** A lone 项目 may stand anywhere; a header has other headings beside it. */
const hasCompany = (
  grid: Grid,
  row: number,
  { units }: TableFrame,
  mapped: ReadonlySet<number>,
): boolean =>
  grid.cellsIn(row).filter((cell) => mapped.has(cell.column) || isHeading(cell, units)).length > 1

const isHeading = (cell: Cell, units: ReadonlySet<string>): boolean => {
  const { content } = cell
  if (content?.kind === 'number') return /^(?:19|20)\d{2}$/.test(content.value)
  const text = textOf(cell)
  if (text === '' || text.length > 30) return false
  const { role, unit } = readHeading([text], units)
  return role !== undefined || unit !== undefined
}

/** `基本情况 | 完成情况` over the row that names the columns: the nearest first in `grid.rows`, at most three. */
const groupRowsOver = (
  grid: Grid,
  at: number,
  after: number,
  anchors: readonly number[],
  { units }: TableFrame,
): readonly number[] => {
  const rows: number[] = []
  for (let index = at - 1; index >= 0 && rows.length < deepest - 1; index -= 1) {
    const row = grid.rows[index] ?? 0
    if (row <= after || !isGroupRow(grid, row, anchors, units)) break
    rows.unshift(row)
  }
  return rows
}

const isGroupRow = (
  grid: Grid,
  row: number,
  anchors: readonly number[],
  units: ReadonlySet<string>,
): boolean => {
  const cells = grid.cellsIn(row)
  if (cells.length === 0 || cells.some((cell) => /[:：，。]/.test(textOf(cell)))) return false
  const isWide = ({ column }: Cell): boolean => {
    const range = grid.shownAt(row, column)?.range
    return range !== undefined && range.right > range.left
  }
  const covers = ({ column }: Cell): boolean => {
    const range = grid.shownAt(row, column)?.range
    return anchors.some((anchor) => anchor >= column && anchor <= (range?.right ?? column))
  }
  // A title stands over all columns; a group over some.
  if (cells.length === 1) return cells.every((cell) => isHeading(cell, units) && !covers(cell))
  return cells.every((cell) => isHeading(cell, units)) || cells.filter(isWide).length > 1
}

/** Rows of the header below its first: those that a merged heading covers, and those that hold headings only. */
const levelsUnder = (
  grid: Grid,
  at: number,
  { bottom, columns }: { readonly bottom: number; readonly columns: readonly number[] },
  { units }: TableFrame,
): readonly number[] => {
  const rows: number[] = []
  for (const row of grid.rows.slice(at + 1, at + deepest)) {
    if (row > bottom && !isLevel(grid, row, columns, units)) break
    rows.push(row)
  }
  return rows
}

const isLevel = (
  grid: Grid,
  row: number,
  anchors: readonly number[],
  units: ReadonlySet<string>,
): boolean => {
  const cells = grid.cellsIn(row)
  const known = cells.filter((cell) => isHeading(cell, units))
  const isFree = anchors.every((column) => grid.textAt(row, column) === '')
  if (known.length === 0) return false
  return known.length === cells.length
    ? isFree || known.length > 1
    : isFree && cells.every((cell) => known.includes(cell) || /^[^\d:：]{1,12}$/.test(textOf(cell)))
}
