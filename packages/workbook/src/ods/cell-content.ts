import { numberText } from '../cells/number-text.ts'
import type { Run } from '../cells/separate-struck.ts'
import type { CellContent } from '../workbook.ts'
import type { Attributes } from '../xml/walk-xml.ts'

const number = (text: string | undefined): CellContent | undefined => {
  const value = text === undefined ? undefined : numberText(Number(text))
  return value === undefined ? undefined : { kind: 'number', value }
}

const day = (text: string | undefined): CellContent | undefined => {
  const date = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text ?? '')?.[0]
  return date === undefined ? undefined : { kind: 'date', date }
}

/**
 * What a cell holds by its value type; its text only where the type is text or unknown. A time of
 * day is told as the text that it shows.
 */
export const cellContent = (
  attributes: Attributes,
  runs: readonly Run[],
): CellContent | undefined => {
  const shown = runs.map(({ text }) => text).join('')
  if (attributes('calcext:value-type') === 'error')
    return { kind: 'error', code: shown === '' ? '#VALUE!' : shown }
  const type = attributes('office:value-type')
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return number(attributes('office:value'))
  if (type === 'date') return day(attributes('office:date-value'))
  if (type === 'boolean')
    return { kind: 'boolean', value: attributes('office:boolean-value') === 'true' }
  const text = shown === '' ? attributes('office:string-value') : shown
  if (text !== undefined) return { kind: 'text', text }
  return shown === '' && type === undefined ? undefined : { kind: 'text', text: shown }
}
