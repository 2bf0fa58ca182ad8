import {
  type DecimalText,
  formatQuantity,
  placesOf,
  type Quantity,
  toNumber,
  trimZeros,
} from '@jibao/core'
import type { Reading } from '@jibao/data-model'
import type { CellContent } from '@jibao/workbook'
import type { CellErrorValue, CellValue } from 'exceljs'
import { dateFormat, textFormat } from './form-styles.ts'

/** What is written into a cell, and the number format that shows it, where General would not. */
export type FormContent = CellContent & { readonly format?: string }

export const textContent = (text: string): FormContent => ({ kind: 'text', text })

export const dateContent = (date: string): FormContent => ({ kind: 'date', date })

/** The states of a milestone as the form offers them. */
export const stateWords = {
  done: '已完成',
  'under-way': '推进中',
  'not-started': '未启动',
} as const

/** What somebody writes who has nothing to state. */
export const notStated = '——'

/** A reading as a clerk would type it: the bare number, 约300人, 已完成, ——. */
export const readingContent = (reading: Reading): FormContent => {
  switch (reading.kind) {
    case 'quantity':
      return quantityContent(reading.quantity)
    case 'milestone':
      return textContent(stateWords[reading.state])
    case 'not-stated':
      return textContent(notStated)
  }
}

/** A spreadsheet keeps no more significant digits. */
const significantDigits = 15

/** A number where a spreadsheet can hold it exactly, else the text that is printed. */
const quantityContent = (quantity: Quantity): FormContent => {
  const { value, approximate, upper } = quantity
  const isPlain = approximate === undefined && upper === undefined
  const isShort = value.replaceAll(/\D/g, '').length <= significantDigits
  return isPlain && isShort
    ? { kind: 'number', value, ...statedPlaces(value) }
    : textContent(formatQuantity(quantity))
}

/** 12.50 keeps its zero; whatever finer figure is typed over it still shows all its digits. */
const statedPlaces = (value: DecimalText): Pick<FormContent, 'format'> =>
  trimZeros(value) === value ? {} : { format: `0.${'0'.repeat(placesOf(value))}${'#'.repeat(8)}` }

/** A cell as exceljs takes it. */
export interface StoredCell {
  readonly value: CellValue
  readonly format?: string
}

/** Text stays text, whatever it looks like; a day is stored in UTC, so that no zone moves it. */
export const storedCell = (content: FormContent): StoredCell => {
  const { format } = content
  switch (content.kind) {
    case 'text':
      return {
        value: content.text === '' ? null : storedText(content.text),
        ...(looksLikeFormula.test(content.text) ? { format: textFormat } : {}),
      }
    case 'number':
      return { value: toNumber(content.value), ...(format === undefined ? {} : { format }) }
    case 'date':
      return { value: new Date(`${content.date}T00:00:00Z`), format: format ?? dateFormat }
    case 'boolean':
      return { value: content.value }
    case 'error':
      return { value: isErrorCode(content.code) ? { error: content.code } : content.code }
  }
}

/** What Excel would take for a formula once somebody opens the cell for editing and leaves it. */
const looksLikeFormula = /^[=+\-@\t']/

/** Characters that no XML can hold, and halves of characters. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu

/** A cell of a spreadsheet holds no more characters. */
const longestText = 32_767

/** A text as a cell can store it; Excel would read `_x0041_` as an escaped character. */
export const storedText = (text: string): string => {
  const written = text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return written.length > longestText ? `${written.slice(0, longestText - 2)}……` : written
}

type ErrorCode = CellErrorValue['error']

const errorCodes: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
] satisfies ErrorCode[])

const isErrorCode = (code: string): code is ErrorCode => errorCodes.has(code)
