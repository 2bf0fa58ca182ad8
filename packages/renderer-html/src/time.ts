import { printDate } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'

/** @param date `YYYY-MM-DD` */
export const time = (date: string): Element => h('time', { dateTime: date }, printDate(date))
