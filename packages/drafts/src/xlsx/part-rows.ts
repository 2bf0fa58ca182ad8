import type { ShownCell, ShownRow } from './shown-rows.ts'

/** Rows of one table, or a line of text above or below one. */
export type SheetPart =
  | { readonly kind: 'table'; readonly rows: readonly ShownRow[] }
  | { readonly kind: 'line'; readonly cell: ShownCell }

/** Rows that follow each other, or that a merged cell holds together. */
const groupRows = (rows: readonly ShownRow[]): readonly (readonly ShownRow[])[] => {
  const groups: ShownRow[][] = []
  let reach = -1
  for (const row of rows) {
    if (row.row <= reach) groups.at(-1)?.push(row)
    else groups.push([row])
    for (const { rowSpan } of row.cells) reach = Math.max(reach, row.row + rowSpan)
  }
  return groups
}

/** The text of a row that says nothing else; a number alone may be all that is left of a column. */
const lineOf = ({ cells: [cell, ...others] }: ShownRow): ShownCell | undefined =>
  cell !== undefined && others.length === 0 && cell.stored === undefined ? cell : undefined

const lines = (rows: readonly ShownRow[]): readonly SheetPart[] =>
  rows.flatMap((row) => {
    const cell = lineOf(row)
    return cell === undefined ? [] : [{ kind: 'line', cell }]
  })

const partGroup = (rows: readonly ShownRow[]): readonly SheetPart[] => {
  const filled = rows.findIndex((row) => lineOf(row) === undefined)
  if (filled < 0) return lines(rows)
  const last = rows.findLastIndex((row) => lineOf(row) === undefined)
  // Over a single column stands its head.
  const isColumn = rows.slice(filled, last + 1).every(({ cells }) => cells.length === 1)
  const first = isColumn ? Math.max(0, filled - 1) : filled
  return [
    ...lines(rows.slice(0, first)),
    { kind: 'table', rows: rows.slice(first, last + 1) },
    ...lines(rows.slice(last + 1)),
  ]
}

/** Tables that blank rows part, with their titles before and their notes behind them. */
export const partRows = (rows: readonly ShownRow[]): readonly SheetPart[] =>
  groupRows(rows).flatMap(partGroup)
