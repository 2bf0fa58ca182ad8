import { columnLetters } from '@jibao/workbook'
import type { Grid } from './grid.ts'
import { type Heading, readHeading } from './read-heading.ts'
import type { TableFrame } from './table-frame.ts'

export interface Column {
  /** 1-based. */
  readonly column: number
  readonly heading: Heading
  /** Its levels, from the top: `2024年/完成值`. */
  readonly text: string
  /** Row of its lowest heading. */
  readonly row: number
  /** Whether a map says what it holds. */
  readonly isMapped: boolean
}

/** Rows that are looked at to see which columns there are; a merged heading shows over more than its own. */
const sampled = 200

/** The columns of a table in order, each with all levels of its heading. */
export const composeColumns = (
  grid: Grid,
  header: readonly number[],
  rows: readonly number[],
  { units, roles }: TableFrame,
): readonly Column[] => {
  const used = [...header, ...rows.slice(0, sampled)].flatMap((row) =>
    grid.cellsIn(row).map(({ column }) => column),
  )
  const columns = [...new Set([...used, ...(roles?.keys() ?? [])])].toSorted((a, b) => a - b)
  const mappedRoles = new Set(roles?.values())
  const texts = levelTexts(grid, header, columns)
  return columns.flatMap((column, at): readonly Column[] => {
    const levels = header.flatMap((row, level) => ({ row, text: texts[level]?.[at] ?? '' }))
    const said = levels.filter(
      ({ text }, level) =>
        text !== '' && (text !== levels[level - 1]?.text || isOwn(grid, header[level], column)),
    )
    const read = readHeading(
      said.map(({ text }) => text),
      units,
    )
    const mapped = roles?.get(column)
    if (said.length === 0 && mapped === undefined) return []
    return [
      {
        column,
        heading: settle(read, mapped, mappedRoles),
        text: said.map(({ text }) => text.replace(/\s+/g, '')).join('/') || columnLetters(column),
        row: said.at(-1)?.row ?? header.at(-1) ?? rows[0] ?? 1,
        isMapped: mapped !== undefined,
      },
    ]
  })
}

const isOwn = (grid: Grid, row: number | undefined, column: number): boolean =>
  row !== undefined && grid.shownAt(row, column)?.range.top === row

/** What a map says goes before the words; a role that it gives to one column is no other's. */
const settle = (
  heading: Heading,
  mapped: Heading['role'],
  mappedRoles: ReadonlySet<Heading['role']>,
): Heading => {
  if (mapped !== undefined) return { ...heading, role: mapped }
  const role = heading.role
  const isTaken =
    mappedRoles.has(role) ||
    (role === 'progress' && mappedRoles.has('figure')) ||
    ((role === 'item' || role === 'goal') && mappedRoles.has('indicator'))
  return isTaken ? { ...heading, role: 'other' } : heading
}

/**
 * What stands over each column on each level. Where a group's heading was not merged, it stands over its first
 * column only and the cells beside it are blank, with headings below.
 */
const levelTexts = (
  grid: Grid,
  header: readonly number[],
  columns: readonly number[],
): readonly (readonly string[])[] => {
  const shown = header.map((row) => columns.map((column) => grid.textAt(row, column)))
  return shown.map((texts, level) => {
    const isGroup = (at: number): boolean =>
      shown.slice(level + 1).some((lower) => (lower[at] ?? '') !== '' && lower[at] !== texts[at])
    const filled: string[] = []
    for (const [at, text] of texts.entries()) {
      const before = isGroup(at - 1) ? (filled[at - 1] ?? '') : ''
      filled.push(text === '' && isGroup(at) ? before : text)
    }
    return filled
  })
}
