import type { Cell } from '@jibao/workbook'
import { cellText } from './cell-text.ts'

/** In characters; the text of a goal may be a few hundred. */
const longest = 500

/**
 * The text of a cell as far as it may be a figure, a date, a name or a heading. What is longer is none of them, ends in
 * … so that its beginning is not taken for one, and does not keep us: a cell holds 32,767 characters and more.
 */
export const cellWords = (cell: Cell): string => {
  const text = cellText(cell)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
