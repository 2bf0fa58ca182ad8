import {
  type ColophonNode,
  chineseNumeral,
  type DatelineNode,
  type ListNode,
  printDate,
} from '@jibao/document'
import type { Furniture } from './furniture-of.ts'

/** What stands between names in 主送机关 and 抄送. */
const betweenNames = '，'

/** 主送机关: names, then a full-width colon (GB/T 9704-2012 7.3.2). */
export const addresseeText = (names: readonly string[]): string => `${names.join(betweenNames)}：`

/** 抄送: names, a full stop (GB/T 9704-2012 7.4.2). */
export const copyToText = (names: readonly string[]): string => `${names.join(betweenNames)}。`

/** 印发日期 (GB/T 9704-2012 7.4.3). */
export const printedText = (
  { printedOn }: Pick<ColophonNode, 'printedOn'>,
  { printed }: Furniture,
): string => `${printDate(printedOn)}${printed}`

/**
 * `1.` for one of several attachments, nothing for a single one (GB/T 9704-2012 7.3.4); with a blank
 * where the title begins with a figure, lest 1.2024年 be read as one.
 */
export const attachmentNumber = (index: number, titles: readonly string[]): string => {
  const blank = /^[0-9]/.test(titles[index] ?? '') ? ' ' : ''
  return titles.length > 1 ? `${index + 1}.${blank}` : ''
}

/** The number of an ordered item, counted from 1. */
const itemNumbers = {
  decimal: (number) => `${number}.`,
  chapter: (number) => `${chineseNumeral(number)}、`,
  phrase: (number) => `${chineseNumeral(number)}是`,
} as const satisfies Readonly<Record<NonNullable<ListNode['counting']>, (number: number) => string>>

/**
 * What stands before a list item.
 * @param index of the item, counted from 0
 */
export const listMarker = (
  index: number,
  { ordered, counting = 'decimal' }: Pick<ListNode, 'ordered' | 'counting'>,
): string => (ordered ? itemNumbers[counting](index + 1) : '• ')

/** Who tells it and when, a gap between. */
export const datelineText = ({ source, date }: DatelineNode): string =>
  `${source}　　${printDate(date)}`

/** RRGGBB of 发文机关标志 and its rule (GB/T 9704-2012 7.2.4). */
export const letterheadRed = 'FF0000'

/** 附注 stands in round brackets (GB/T 9704-2012 7.3.7). */
export const remarkBrackets = ['（', '）'] as const

/** What heads an annex: 附件, or 附件1 where there are several (GB/T 9704-2012 7.3.6). */
export const annexLabel = (number: number | undefined, { annex }: Furniture): string =>
  `${annex}${number ?? ''}`

/** What stands between the label and the names of 出席, and between the names (GB/T 9704-2012 10.3). */
export const attendanceColon = '：'
export const attendanceNames = (names: readonly string[]): string => names.join('、')
