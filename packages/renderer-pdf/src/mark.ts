import type { HeadingLevel } from '@jibao/document'

/** What a line is part of: travels with its runs through the layout, to be found again on the pages. */
export type Mark =
  | HeadingMark
  | CaptionMark
  | CellMark
  | LastTextMark
  | NoteMark
  | ColophonMark
  | PageNumberMark

/** A line that belongs to what stands below it. */
interface Leading {
  /** The block to begin a page with when this line would end one; absent when it may end it. */
  readonly leader?: number
}

export interface HeadingMark extends Leading {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  /** As printed, with its number. */
  readonly title: string
}

export interface CaptionMark extends Leading {
  readonly kind: 'caption'
}

/** A cell of a table; rows 0-based, header rows counted. Only a header cell has a leader. */
export interface CellMark extends Leading {
  readonly kind: 'cell'
  /** Number of the table in the report. */
  readonly block: number
  /** First body row of the part of the table that the cell is in. */
  readonly part: number
  readonly row: number
  readonly lastRow: number
}

/** The text that 附件说明 and signature close: they may not begin a page without it. */
interface LastTextMark extends Leading {
  readonly kind: 'lastText'
}

/** The note below a table: may not begin a page without a row. */
interface NoteMark {
  readonly kind: 'note'
  /** Number of the table in the report. */
  readonly block: number
}

export interface ColophonMark {
  readonly kind: 'colophon'
}

export interface PageNumberMark {
  readonly kind: 'pageNumber'
}
