import type { TableGrid } from '@jibao/document'
import type { Stretch } from './stretch.ts'

/** The rows of the body, cut where a merged cell begins or ends and no other reaches across. */
export const rowGroups = ({ cells, headerRowCount, rowCount }: TableGrid): readonly Stretch[] => {
  const merged = cells.filter(({ rowSpan, inHeader }) => !inHeader && rowSpan > 1)
  const ends = merged.flatMap(({ row, rowSpan }) => [row, row + rowSpan])
  const crossed = new Set(
    merged.flatMap(({ row, rowSpan }) =>
      Array.from({ length: rowSpan - 1 }, (_, index) => row + index + 1),
    ),
  )
  const cuts = [...new Set([headerRowCount, ...ends, rowCount])]
    .filter((row) => !crossed.has(row))
    .toSorted((one, other) => one - other)
  return cuts.slice(1).map((end, index) => ({ start: cuts[index] ?? 0, end }))
}
