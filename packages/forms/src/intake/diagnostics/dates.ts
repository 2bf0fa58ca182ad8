import { type Diagnostic, error, type Origin, quote, warning } from '@jibao/core'
import { type Period, periodEnd, yearOf } from '@jibao/data-model'

export const dateInvalid = (text: string, origin: Origin): Diagnostic =>
  error(
    'DATE_INVALID',
    `数据截止日期${quote(text)}不是日期`,
    '写作 2024-09-30、2024年9月30日 或 9月底；留空即为报告期末',
    origin,
  )

export const dateAmbiguous = (text: string, dates: readonly string[], origin: Origin): Diagnostic =>
  error(
    'DATE_INVALID',
    `数据截止日期${quote(text)}不知是 ${dates.join(' 还是 ')}`,
    '请写出年月日，如 2024-09-30',
    origin,
  )

export const dateRead = (text: string, date: string, why: string, origin: Origin): Diagnostic =>
  warning(
    'DATE_READ',
    `数据截止日期${quote(text)}读作 ${date}`,
    `${why}。请写出年月日，如 2024-09-30`,
    origin,
  )

export const asOfOutside = (
  text: string,
  date: string,
  period: Period,
  origin: Origin,
): Diagnostic =>
  error(
    'AS_OF_OUTSIDE',
    `数据截止日期${text === date ? '' : quote(text)} ${date} 不在 ${period} 之内`,
    `应在 ${yearOf(period)}-01-01 至 ${periodEnd(period)} 之间`,
    origin,
  )
