import type { Holder } from './holder.ts'

/** A stretch of a paragraph's text and what holds it in the file. */
export interface Piece {
  /** In the paragraph's text. */
  readonly start: number
  readonly end: number
  readonly holder: Holder
  /** Of its first character, in the holder's words. */
  readonly from: number
}

export interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly holder: Holder
}

export interface FoundParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly notes: readonly Note[]
  /** 1-based, counted through the part; where paragraphs ran together, each from its offset in the text on. */
  readonly lines: readonly { readonly offset: number; readonly line: number }[]
  /** 1–6 for headings. */
  readonly level?: number | undefined
  readonly marker?: string | undefined
}

export interface FoundCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly isHeader: boolean
  readonly paragraphs: readonly FoundParagraph[]
}

export interface FoundTable {
  readonly kind: 'table'
  readonly cells: readonly FoundCell[]
}

export type Found = FoundParagraph | FoundTable
