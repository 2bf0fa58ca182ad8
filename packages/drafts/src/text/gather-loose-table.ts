import type { WordedBlock } from '../assemble-draft.ts'
import { findHead } from './loose-table/find-head.ts'
import { layOutTable } from './loose-table/lay-out-table.ts'
import { partByNumbers } from './loose-table/part-by-numbers.ts'
import { partEvenly } from './loose-table/part-evenly.ts'
import { splitRows } from './loose-table/split-rows.ts'
import { takeRemarks } from './loose-table/take-remarks.ts'
import type { Line } from './split-lines.ts'

/** Blocks that lines make together. */
export interface Gathered {
  readonly block: WordedBlock
  /** Index of the first line behind them. */
  readonly next: number
}

const fewestRows = 2

/**
 * A table whose cells came one a line, as from a web page that was copied: times in a row, then rows of
 * as many figures. It begins at `index`, or nothing does.
 */
export const gatherLooseTable = (lines: readonly Line[], index: number): Gathered | undefined => {
  const head = findHead(lines, index)
  if (head === undefined) return undefined
  const start = index + head.names.length + head.times.length
  const { rows, next } = splitRows(lines, start, head.times.length)
  if (rows.length < fewestRows) return undefined
  const parted = partByNumbers(rows, head) ?? partEvenly(rows, head)
  const last = parted?.rows.at(-1)
  if (parted === undefined || last === undefined) return undefined
  const remarks = takeRemarks(lines, { next, rows: parted.rows, count: parted.right })
  const whole = [...parted.rows.slice(0, -1), { ...last, remarks }]
  return {
    block: { kind: 'table', cells: layOutTable(head, { ...parted, rows: whole }) },
    next: next + remarks.length,
  }
}
