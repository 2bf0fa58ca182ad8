import type { Cell } from '@jibao/workbook'
import { formatDate } from './format-date.ts'
import { formatGeneral, formatNumber } from './format-number.ts'
import { oneLine } from './one-line.ts'

/** What a cell shows; `''` for nothing, as of what is struck out. */
export const shownText = ({ content, format }: Cell): string => {
  switch (content?.kind) {
    case 'text':
      return oneLine(content.text)
    case 'number':
      return oneLine(
        format === undefined ? formatGeneral(content.value) : formatNumber(content.value, format),
      )
    case 'date':
      return oneLine(formatDate(content.date, format))
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE'
    case 'error':
      return content.code
    default:
      return ''
  }
}
