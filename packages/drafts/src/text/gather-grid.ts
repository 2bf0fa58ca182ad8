import type { WordedBlock, WordedCell } from '../assemble-draft.ts'
import type { Gathered } from './gather-loose-table.ts'
import { isFigure } from './loose-table/cell-kinds.ts'
import type { Line } from './split-lines.ts'

interface GridCell {
  readonly text: string
  /** 1-based, in its line. */
  readonly column: number
}

const split = (text: string, separator: RegExp, offset: number): readonly GridCell[] => {
  const cells: GridCell[] = []
  let start = 0
  for (const { index, 0: found } of text.matchAll(separator)) {
    cells.push({ text: text.slice(start, index), column: offset + start })
    start = index + found.length
  }
  return [...cells, { text: text.slice(start), column: offset + start }]
}

/** The cells of a line, or nothing when it is no row. */
type SplitRow = (line: Line) => readonly GridCell[] | undefined

const byTabs: SplitRow = ({ whole, text }) =>
  text.includes('\t') ? split(whole, /\t/g, 1) : undefined

const byBars: SplitRow = ({ text, column }) => {
  if (!/[|｜│┃]/.test(text)) return undefined
  const cells = split(text, /[|｜│┃]/g, column)
  const isFramed = /^[|｜│┃]/.test(text) && /[|｜│┃]$/.test(text)
  return isFramed ? cells.slice(1, -1) : cells
}

const bySpaces: SplitRow = ({ text, column }) => {
  const cells = split(text, /[ \u3000\u00a0]{2,}/g, column)
  return cells.length > 1 ? cells : undefined
}

/** `+---+---+`, `├──┼──┤`, `|:--|--:|` */
const isRule = ({ text }: Line): boolean => /^[-+=|:\s─-╿｜]{3,}$/u.test(text)

const longestCell = 30

type Rows = readonly (readonly [Line, readonly GridCell[]])[]

/** Spaces are also there for looks: only even rows with figures in them are a table. */
const isEven = (rows: Rows): boolean =>
  rows.some(([, row]) => row.slice(1).some(({ text }) => isFigure(text.trim()))) &&
  rows.every(
    ([, row]) =>
      row.length === rows[0]?.[1].length && row.every(({ text }) => text.length <= longestCell),
  )

interface Separator {
  readonly split: SplitRow
  readonly isTable: (rows: Rows) => boolean
}

const separators: readonly Separator[] = [
  { split: byBars, isTable: (rows) => rows.some(([, row]) => row.length > 1) },
  { split: byTabs, isTable: () => true },
  { split: bySpaces, isTable: isEven },
]

/** Rows from the line at `index` on, `most` at most, and the index of the line behind them. */
const takeRows = (
  lines: readonly Line[],
  index: number,
  { split: splitRow, most }: { readonly split: SplitRow; readonly most: number },
): { readonly rows: Rows; readonly next: number } => {
  const rows: (readonly [Line, readonly GridCell[]])[] = []
  let next = index
  for (; rows.length < most; next += 1) {
    const line = lines[next]
    if (line === undefined || (next > index && line.isApart)) break
    if (isRule(line)) continue
    const cells = splitRow(line)
    if (cells === undefined) break
    rows.push([line, cells])
  }
  return { rows, next }
}

const tableOf = (rows: Rows): WordedBlock => ({
  kind: 'table',
  cells: rows.flatMap(([{ line }, cells], row) =>
    cells.map(
      ({ text, column: at }, column): WordedCell => ({
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        isHeader: false,
        words: [{ text, place: { line, column: at } }],
      }),
    ),
  ),
})

const fewestRows = 2
/** So many rows show whether it is one, however long it goes on. */
const telling = 40

/** A table drawn with tabs, bars or wide gaps that begins with the line at `index`. */
export const gatherGrid = (lines: readonly Line[], index: number): Gathered | undefined => {
  for (const { split: splitRow, isTable } of separators) {
    const { rows: first } = takeRows(lines, index, { split: splitRow, most: telling })
    if (first.length < fewestRows || !isTable(first)) continue
    const { rows, next } = takeRows(lines, index, {
      split: splitRow,
      most: Number.POSITIVE_INFINITY,
    })
    return { block: tableOf(rows), next }
  }
  return undefined
}
