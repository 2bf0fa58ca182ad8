import type { Cell } from '@jibao/workbook'
import { showNumber } from './show-number.ts'

/** What a reader sees in a cell, as text; empty for a blank one and for one whose text is all struck out. */
export const cellText = ({ content, format }: Cell): string => {
  if (content === undefined) return ''
  switch (content.kind) {
    case 'text':
      return tidy(content.text)
    case 'number':
      return showNumber(content.value, format).text
    case 'date':
      return content.date
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE'
    case 'error':
      return content.code
  }
}

/** Line feeds as one kind; what has no width, such as a zero-width space pasted along, is not there. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim()
