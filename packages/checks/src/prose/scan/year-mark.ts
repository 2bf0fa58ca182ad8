import { placesOf } from '@jibao/core'
import type { Mark, TimeMark } from './mark.ts'

/** 2023 by itself, as it heads a column or a row of a table. */
export const yearMark = (plain: string, mark: Mark): TimeMark | undefined => {
  if (mark.type !== 'number' || mark.kind !== 'bare') return undefined
  const { start, end, value } = mark
  return placesOf(value) === 0 && /^(?:19|20)\d{2}$/.test(value)
    ? { type: 'time', start, end, text: plain.slice(start, end), year: Number(value) }
    : undefined
}
