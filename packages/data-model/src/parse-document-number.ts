import { toHalfWidth } from './half-width.ts'

/** What GB/T 9704-2012 7.2.5 does not allow: 第 before the number, a leading zero, a short year. */
export type DocumentNumberFault = 'ordinal' | 'leading-zero' | 'short-year'

/** `foreign` is of another form, such as 第3期, and printed as typed. */
export type DocumentNumberReading =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'refused'; readonly reason: DocumentNumberFault }

/** In half width: code of the body (none in minutes), year in any brackets, number, 号. */
const form =
  /^(?<code>[^\d[\]()〔〕【】]*)[[(〔【]\s*(?<year>\d{2}|\d{4})\s*[\])〕】]\s*(?<ordinal>第)?\s*(?<zero>0*)(?<number>[1-9]\d*)\s*号$/

/** Reads 发文字号; its text has the year in 〔〕, whatever brackets were typed (GB/T 9704-2012 7.2.5). */
export const parseDocumentNumber = (written: string): DocumentNumberReading => {
  const parts = form.exec(toHalfWidth(written).trim())?.groups
  if (parts === undefined) return { kind: 'foreign' }
  const { code = '', year = '', ordinal, zero, number } = parts
  if (ordinal !== undefined) return { kind: 'refused', reason: 'ordinal' }
  if (zero !== '') return { kind: 'refused', reason: 'leading-zero' }
  if (year.length === 2) return { kind: 'refused', reason: 'short-year' }
  return { kind: 'number', text: `${code.trim()}〔${year}〕${number}号` }
}
