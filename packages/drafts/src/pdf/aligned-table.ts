import type { WordedCell } from '../assemble-draft.ts'
import { isFigure } from '../text/loose-table/cell-kinds.ts'
import type { PageLine } from './page-lines.ts'

const fewestRows = 3

const areAligned = (above: PageLine, below: PageLine): boolean =>
  above.segments.length === below.segments.length &&
  above.segments.every(({ x, end }, index) => {
    const other = below.segments[index]
    return other !== undefined && x < other.end && other.x < end
  })

const hasFigures = ({ segments }: PageLine): boolean =>
  segments.slice(1).some(({ text }) => isFigure(text))

/** A table without rules: lines of as many columns each, one below the other, with figures in them. */
export const alignedTable = (
  lines: readonly (PageLine | undefined)[],
  index: number,
): { readonly cells: readonly WordedCell[]; readonly length: number } | undefined => {
  const first = lines[index]
  if (first === undefined || first.segments.length < 2) return undefined
  const rows: PageLine[] = [first]
  for (let line = lines[index + 1]; line !== undefined; line = lines[index + rows.length]) {
    if (line.page !== first.page || !areAligned(first, line)) break
    rows.push(line)
  }
  if (rows.length < fewestRows || rows.filter(hasFigures).length < rows.length / 2) return undefined
  const cells = rows.flatMap(({ segments, page, line }, row) =>
    segments.map(
      ({ text }, column): WordedCell => ({
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        isHeader: false,
        words: [{ text, place: { page, line } }],
      }),
    ),
  )
  return { cells, length: rows.length }
}
