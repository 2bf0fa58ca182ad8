import type { HeadingLevel, HeadingNode } from '@jibao/document'

/** What a line is part of: travels with its runs through the layout, to be found again on the pages. */
export type Mark =
  | HeadingMark
  | AnnexMark
  | CaptionMark
  | CellMark
  | ParagraphMark
  | LastTextMark
  | NoteMark
  | ContentsMark
  | LeaderMark
  | ColophonMark
  | PageNumberMark

/** A line that belongs to what stands below it. */
interface Leading {
  /** The block to begin a page with when this line would end one; absent when it may end it. */
  readonly leader?: number | undefined
}

export interface HeadingMark extends Leading {
  readonly kind: 'heading'
  readonly node: HeadingNode
  readonly level: HeadingLevel
  /** As printed, with its number. */
  readonly title: string
  readonly destination: string
}

/** The title of an annex. */
export interface AnnexMark {
  readonly kind: 'annex'
  readonly level: 1
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
  /** First body row of the table. */
  readonly first: number
  readonly row: number
  readonly lastRow: number
  /** 0-based. */
  readonly column: number
  /** Whether the rows that it is merged over stay on one page. */
  readonly kept: boolean
}

/** A paragraph of the body or an item of a list; has a leader when 附件说明 or a signature closes it. */
export interface ParagraphMark extends Leading {
  readonly kind: 'paragraph'
  /** Number of the paragraph or list in the report. */
  readonly block: number
  /** 0-based, of a list. */
  readonly item?: number
}

/** Another text that 附件说明 and signature close: they may not begin a page without it. */
interface LastTextMark extends Leading {
  readonly kind: 'lastText'
}

/** The note below a table: may not begin a page without a row. */
interface NoteMark {
  readonly kind: 'note'
  /** Number of the table in the report. */
  readonly block: number
}

/** The page number of a line of 目录. */
export interface ContentsMark {
  readonly kind: 'contents'
  readonly heading: HeadingNode
  /** As printed; `undefined` where none is known yet. */
  readonly page: number | undefined
}

/** The dots of a line of 目录. */
export interface LeaderMark {
  readonly kind: 'leader'
}

export interface ColophonMark {
  readonly kind: 'colophon'
  /** Whether only an even page will do. */
  readonly evenPage: boolean
}

export interface PageNumberMark {
  readonly kind: 'pageNumber'
}
