import type { DecimalText } from '@jibao/core'

/** What a draft was read from; `workspace` for prose that a workspace records. */
export type DraftFormat = 'docx' | 'xlsx' | 'text' | 'markdown' | 'html' | 'pdf' | 'workspace'

/** From `start` up to and without `end`, in UTF-16 units of the draft's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text that somebody wrote, as it was read: all its words in one string, and what stands where. */
export interface Draft {
  /** As the user named it. */
  readonly file: string
  readonly format: DraftFormat
  /**
   * The words in reading order, as written: each block and each cell ends with a line feed, and holds none
   * itself, for line ends that only wrap a paragraph are closed up.
   */
  readonly text: string
  /** In order of `start`, not overlapping. */
  readonly blocks: readonly DraftBlock[]
  /** In order of `start`: where each stretch of the text stands in the file. */
  readonly stretches: readonly Stretch[]
  /** In order: what a workspace printed from its own data, where its prose refers to them. */
  readonly quoted?: readonly Span[]
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable

export interface DraftHeading extends Span {
  readonly kind: 'heading'
  /** 1–6. */
  readonly level: number
  /** The number that Word counts by itself, as it shows it: `一、`, `1.`; not part of the text. */
  readonly marker?: string
}

export interface DraftParagraph extends Span {
  readonly kind: 'paragraph'
  /** As of a heading. */
  readonly marker?: string
  /** Set for footnotes, which stand after the block that they belong to. */
  readonly isNote?: true
}

/** Cells in reading order; a cell that another one covers is absent. */
export interface DraftTable extends Span {
  readonly kind: 'table'
  readonly cells: readonly DraftCell[]
}

export interface DraftCell extends Span {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** Whether the file says that it heads its column; most files do not say. */
  readonly isHeader: boolean
  /** What a spreadsheet stores, where its text is only what that looks like: 0.5927 for 59.27%. */
  readonly stored?: DecimalText
}

/** A stretch of the text that stands on one line, or in one cell, of the file. */
export interface Stretch extends Span {
  /** 1-based line of a text file; paragraph of a Word file, counted through the body; line of a page. */
  readonly line?: number
  /** 1-based, of its first character, in UTF-16 units. */
  readonly column?: number
  /** 1-based page of a PDF. */
  readonly page?: number
  readonly sheet?: string
  /** A1 style. */
  readonly cell?: string
}

/** Where a character of a draft stands in its file. */
export type DraftPlace = Omit<Stretch, 'start' | 'end'>

/** The place of the character at `offset`; of the nearest before it where nothing stands at the offset itself. */
export const placeInDraft = ({ stretches }: Draft, offset: number): DraftPlace => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  if (found === undefined) return {}
  const { start, end: _, ...place } = found
  return place.column === undefined ? place : { ...place, column: place.column + (offset - start) }
}
