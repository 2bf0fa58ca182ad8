import { cellAddress } from '../cell-address.ts'
import { columnNumber } from '../cells/parse-address.ts'

export interface SheetMeasure {
  readonly cells: number
  readonly merges: number
  /** Rows × columns up to the farthest cell. */
  readonly area: number
  /** The cell that stands farthest out: what a clerk should clear when the area is too large. */
  readonly outlier: string
  /** A cell says where it is in a way that no program writes. */
  readonly isDisguised: boolean
}

const element = /<(?:[^\s<>/:]+:)?(?:c(?=[\s/>])([^<>]*)|(mergeCell)(?=[\s/>]))/g
const address = /\sr\s*=\s*(?:"([A-Za-z]{1,3})(\d{1,7})"|'([A-Za-z]{1,3})(\d{1,7})')/
const anyAddress = /\sr\s*=/

/** Measures a pruned sheet before hucre lays it out. */
export const measureSheet = (xml: string): SheetMeasure => {
  let cells = 0
  let merges = 0
  let isDisguised = false
  let lowest = { row: 0, column: 0 }
  let rightmost = { row: 0, column: 0 }
  for (const [, attributes = '', merge] of xml.matchAll(element)) {
    if (merge !== undefined) {
      merges++
      continue
    }
    cells++
    const found = address.exec(attributes)
    if (found === null) {
      isDisguised ||= anyAddress.test(attributes)
      continue
    }
    const cell = {
      row: Number(found[2] ?? found[4]),
      column: columnNumber(found[1] ?? found[3] ?? ''),
    }
    if (cell.row > lowest.row) lowest = cell
    if (cell.column > rightmost.column) rightmost = cell
  }
  const isTall = lowest.row > 1000 * rightmost.column
  return {
    cells,
    merges,
    area: lowest.row * rightmost.column,
    outlier: cellAddress(isTall ? lowest : rightmost),
    isDisguised,
  }
}
