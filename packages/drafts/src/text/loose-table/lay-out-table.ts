import type { WordedCell } from '../../assemble-draft.ts'
import { type Line, lineEndOf, pieceOf } from '../split-lines.ts'
import type { Head } from './find-head.ts'
import type { Parted, Row } from './row.ts'

type Place = Pick<WordedCell, 'row' | 'column'> & Partial<Omit<WordedCell, 'words'>>

const cellOf = (lines: readonly Line[], place: Place): WordedCell => ({
  rowSpan: 1,
  colSpan: 1,
  isHeader: false,
  ...place,
  words: lines.map(pieceOf),
})

/** Several offices in one cell. */
const sharedCell = (lines: readonly Line[], place: Place): WordedCell => ({
  ...cellOf(lines, place),
  words: lines.flatMap((line) => [pieceOf(line), lineEndOf(line)]),
})

const headCells = (
  { names, times }: Head,
  { left, rightNames }: { readonly left: number; readonly rightNames: readonly Line[] },
): readonly WordedCell[] => {
  const isHeader = true
  // A name beyond those of the left columns heads the times, and so stands a row above them.
  const isTwofold = names.length > left
  const rowSpan = isTwofold ? 2 : 1
  const behind = left + times.length
  const leftNames = names.slice(0, left)
  const offset = left - leftNames.length
  const [group, ...others] = names.slice(left)
  return [
    ...leftNames.map((name, index) =>
      cellOf([name], { row: 0, column: offset + index, rowSpan, isHeader }),
    ),
    ...(group === undefined
      ? []
      : [cellOf([group], { row: 0, column: left, colSpan: times.length, isHeader })]),
    ...times.map((time, index) =>
      cellOf([time], { row: rowSpan - 1, column: left + index, isHeader }),
    ),
    ...[...others, ...rightNames].map((name, index) =>
      cellOf([name], { row: 0, column: behind + index, rowSpan, isHeader }),
    ),
  ]
}

/** The last remark stands in the last column; the others share the columns before it. */
const remarkCells = (
  row: Row,
  place: { readonly row: number; readonly first: number; readonly right: number },
) => {
  const { remarks } = row
  const shared = remarks.slice(0, Math.max(0, remarks.length - place.right + 1))
  const groups = [shared, ...remarks.slice(shared.length).map((line) => [line])].filter(
    (lines) => lines.length > 0,
  )
  const column = place.first + Math.max(0, place.right - groups.length)
  return groups.map((lines, index) => sharedCell(lines, { row: place.row, column: column + index }))
}

/** Cells that no cell of their own fills belong to the one above, where the file merged them. */
const stretchDown = (cells: readonly WordedCell[], rows: number): readonly WordedCell[] => {
  const sorted = cells.toSorted((a, b) => b.row - a.row)
  let below = rows
  return sorted.map((cell) => {
    const rowSpan = below - cell.row
    below = cell.row
    return { ...cell, rowSpan }
  })
}

export const layOutTable = (
  head: Head,
  { rows, rightNames, right }: Parted,
): readonly WordedCell[] => {
  const hasCategories = rows.some(({ category }) => category !== undefined)
  const labelColumn = hasCategories ? 1 : 0
  const left = labelColumn + rows.reduce((most, { labels }) => Math.max(most, labels.length), 1)
  const headRows = head.names.length > left ? 2 : 1
  const width = left + head.times.length
  const body = rows.map((row, index) => ({ row, at: headRows + index }))
  const categories = body.flatMap(({ row: { category }, at }) =>
    category === undefined ? [] : [cellOf([category], { row: at, column: 0 })],
  )
  const remarks = body.flatMap(({ row, at }) => remarkCells(row, { row: at, first: width, right }))
  return [
    ...headCells(head, { left, rightNames }),
    ...stretchDown(categories, headRows + rows.length),
    ...body.flatMap(({ row, at }) => [
      ...row.labels.map((lines, index) => cellOf(lines, { row: at, column: labelColumn + index })),
      ...row.figures.map((line, index) => cellOf([line], { row: at, column: left + index })),
    ]),
    ...Array.from({ length: right }).flatMap((_, index) =>
      stretchDown(
        remarks.filter(({ column }) => column === width + index),
        headRows + rows.length,
      ),
    ),
  ]
}
