import type { Cell } from '@jibao/workbook'
import { cellText } from './cell-text.ts'

/** Whether a cell says nothing at all: a zero that its format hides says something, and so does what is struck out. */
export const isBlank = (cell: Cell | undefined): boolean => {
  if (cell === undefined) return true
  const { content, formula, struck = '' } = cell
  if (struck.trim() !== '') return false
  return content === undefined
    ? formula === undefined
    : content.kind === 'text' && cellText(cell) === ''
}
