import type { Diagnostic, Origin } from '@jibao/core'
import { type Period, parseQuantity, periodEnd, yearOf } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import { serialDay } from './calendar.ts'
import { cellWords } from './cell-words.ts'
import { asOfOutside, dateAmbiguous, dateInvalid, dateRead } from './diagnostics/index.ts'
import { parseDay } from './parse-day.ts'

/** `date` is `YYYY-MM-DD`; absent for a blank cell and for one that is refused. */
export interface DateReading {
  readonly date?: string
  readonly diagnostics: readonly Diagnostic[]
}

interface DateContext {
  readonly period: Period
  readonly origin: Origin
}

/**
 * Reads an as-of date of a period: a real date, `2024.9.30`, `2024年9月30日`, `9月30日`, `9月底`. Where no year is given
 * it is the period's, since the date has to lie in it. `undefined` is a blank cell, and so is `——`.
 */
export const readDate = (cell: Cell | undefined, context: DateContext): DateReading => {
  if (cell === undefined) return { diagnostics: [] }
  const { period, origin } = context
  const { content, formula, struck = '' } = cell
  const text = cellWords(cell)
  if (text === '') {
    const isSilent = formula === undefined || content !== undefined
    return { diagnostics: isSilent ? [] : [dateInvalid(`=${formula}`, origin)] }
  }
  if (content?.kind === 'date') return within(content.date, text, context)
  if (content?.kind === 'number') return readNumber(content.value, text, context)
  if (content?.kind !== 'text') return { diagnostics: [dateInvalid(text, origin)] }
  if (parseQuantity(text).kind === 'not-stated') return { diagnostics: [] }
  const read = parseDay(text, period)
  if (read === undefined) return { diagnostics: [dateInvalid(text, origin)] }
  const why = struck.trim() === '' ? read.doubt : '加删除线的不算'
  return within(read.date, text, context, why)
}

/** 45565 typed or pasted without a date format; 20240930; 9.3, which may have been 9.30. */
const readNumber = (value: string, text: string, context: DateContext): DateReading => {
  const { period, origin } = context
  const serial = serialDay(value)
  if (serial?.startsWith(`${yearOf(period)}-`) === true) {
    return within(serial, text, context, '这是 Excel 内部的日期编号')
  }
  const isDay = /^(?:\d{8}|\d{1,2}\.\d{1,2})$/.test(text)
  const lacksZero = /^\d{1,2}\.[123]$/.test(text)
  const days = [...(isDay ? [text] : []), ...(lacksZero ? [`${text}0`] : [])].flatMap(
    (written) => parseDay(written, period)?.date ?? [],
  )
  const [day, other] = days
  if (day === undefined) return { diagnostics: [dateInvalid(text, origin)] }
  if (other !== undefined) return { diagnostics: [dateAmbiguous(text, days, origin)] }
  return within(day, text, context)
}

/** A day of the period's year, not after the period; `doubt` is why it is not certain. */
const within = (
  date: string,
  text: string,
  { period, origin }: DateContext,
  doubt?: string,
): DateReading => {
  const isOutside = date > periodEnd(period) || date < `${yearOf(period)}-01-01`
  if (isOutside) return { diagnostics: [asOfOutside(text, date, period, origin)] }
  return { date, diagnostics: doubt === undefined ? [] : [dateRead(text, date, doubt, origin)] }
}
