/**
 * What a manuscript cannot have, or has written wrongly. Markdown beyond the subset would print as
 * signs that nobody wants to read, so it is refused rather than left standing.
 */
export type ManuscriptFault =
  | 'front-matter'
  | 'heading-level'
  | 'heading-space'
  | 'heading-empty'
  | 'heading-number'
  | 'bullet-mark'
  | 'item-space'
  | 'item-empty'
  | 'item-end'
  | 'paragraph-end'
  | 'nested'
  | 'indent'
  | 'quote'
  | 'code'
  | 'table'
  | 'rule'
  | 'html'
  | 'image'
  | 'link'
  | 'emphasis'
  | 'strong'
  | 'strong-reference'
  | 'doubled-brace'
  | 'inline-block'

/** Takes down a fault at an offset of the manuscript. */
export type FaultReporter = (fault: ManuscriptFault, offset: number) => void
