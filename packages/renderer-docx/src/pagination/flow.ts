/** What fills pages one below the other: a paragraph, a row of a table. All heights in twips. */
export interface FlowBlock {
  /** Heights of its lines; a row is one piece. A page may end between them. */
  readonly pieces: readonly number[]
  readonly before: number
  readonly after: number
  /** Whether it ends on the page on which the next begins. */
  readonly keepNext: boolean
  readonly keepLines: boolean
  /** Whether a page begins with it. */
  readonly opensPage: boolean
  /** Height of the header rows that are printed again above it where it opens a page. */
  readonly repeated: number
}
