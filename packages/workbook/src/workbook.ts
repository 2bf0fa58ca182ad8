import type { DecimalText } from '@jibao/core'

/** A spreadsheet file as it stands: what its cells hold and how they show it, nothing interpreted. */
export interface Workbook {
  /** By the first bytes, whatever the name says. */
  readonly format: 'xlsx' | 'xls' | 'ods'
  readonly sheets: readonly Sheet[]
  /** Defined names that stand for one stretch of one sheet. */
  readonly names: readonly DefinedName[]
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Every cell that holds or once held something, row by row; formatted blanks are left out. */
  readonly cells: readonly Cell[]
  readonly merges: readonly CellRange[]
  /** 1-based, in order. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** 1-based, both ends included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface DefinedName {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
}

export interface Cell {
  /** 1-based. */
  readonly row: number
  readonly column: number
  /** Absent when all that the cell says is struck out. */
  readonly content?: CellContent
  /** Number format code, e.g. `0.00%`; absent for General. */
  readonly format?: string
  /**
   * Without its `=`; the content is then the result that the file keeps, absent when it keeps none.
   * `''` where a file keeps it as tokens (.xls) or together with another cell's (.xlsx).
   */
  readonly formula?: string
  /** What stands struck through, beside the content or instead of it. */
  readonly struck?: string
}

export type CellContent =
  /** Rich text is flattened; what is struck through is not part of it. */
  | { readonly kind: 'text'; readonly text: string }
  /** The stored double at the fifteen digits that spreadsheets keep, without trailing zeros. */
  | { readonly kind: 'number'; readonly value: DecimalText }
  /** A number under a date format, in whichever epoch the file counts: `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#DIV/0!` */
  | { readonly kind: 'error'; readonly code: string }
