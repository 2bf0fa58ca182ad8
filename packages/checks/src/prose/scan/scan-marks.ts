import type { Numbering } from '../reading.ts'
import type { Enclosure } from '../shape/enclosures.ts'
import type { Mark, NumberMark } from './mark.ts'
import { scanChineseNumber } from './scan-chinese-number.ts'
import { scanName } from './scan-name.ts'
import { scanNumber } from './scan-number.ts'
import { mayBeginTime, scanTime } from './scan-time.ts'

const mayBeginName = /[\dA-Za-z第〔[(（]/
const chineseDigit = /[二两三四五六七八九十百]/

/**
 * Numbers, times and names with digits between `start` and `end`, in order, in one pass. What stands
 * in quotation marks or title marks is a name; so is a number that heads a part.
 */
export const scanMarks = (
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  enclosures: readonly Enclosure[],
  numberings: readonly Numbering[],
): readonly Mark[] => {
  const skipped = [
    ...enclosures.filter(({ kind }) => kind !== 'bracket'),
    ...numberings.filter((numbering) => numbering.end > numbering.start),
  ].toSorted((a, b) => a.start - b.start)
  const marks: Mark[] = []
  let next = 0
  let from = start
  for (let at = start; at < end; ) {
    const span = skipped[next]
    if (span !== undefined && at >= span.start) {
      next += 1
      if (span.end > at) {
        at = span.end
        from = at
      }
      continue
    }
    const mark = markAt(plain, at, from, end)
    if (mark === undefined) {
      at += 1
      continue
    }
    marks.push(mark)
    at = Math.max(mark.end, at + 1)
    from = at
  }
  return marks
}

const markAt = (plain: string, at: number, from: number, end: number): Mark | undefined => {
  const sign = plain.charAt(at)
  const isDigit = sign >= '0' && sign <= '9'
  if (mayBeginTime.test(sign) && !(isDigit && /\d/.test(plain.charAt(at - 1)))) {
    const time = scanTime(plain, at)
    if (time !== undefined && time.end <= end) return time
  }
  // What an unclosed quotation mark opens is a name all the same: “两项补贴制度.
  if (/[“‘「『]/.test(plain.charAt(at - 1)) && (isDigit || chineseDigit.test(sign))) {
    return { type: 'name', start: at, end: endOfDigits(plain, at) }
  }
  if (mayBeginName.test(sign)) {
    const nameEnd = scanName(plain, at)
    if (nameEnd !== undefined) return { type: 'name', start: at, end: nameEnd }
  }
  const isNegative =
    sign === '-' &&
    /\d/.test(plain.charAt(at + 1)) &&
    !/[\dA-Za-z%)年月日级岁号]/.test(plain.charAt(at - 1))
  if (isDigit || isNegative) {
    const mark = scanNumber(plain, at, from, end)
    if (mark !== undefined && !isVersion(plain, mark)) return mark
    return { type: 'name', start: at, end: endOfDigits(plain, at) }
  }
  if (chineseDigit.test(sign)) return scanChineseNumber(plain, at, from, end)
  return undefined
}

/** 助联体3.0: no unit, and behind its name. */
const isVersion = (plain: string, { kind, value, digits }: NumberMark): boolean =>
  kind === 'bare' &&
  /^\d\.0$/.test(value) &&
  /[\u4e00-\u9fffA-Za-z]/.test(plain.charAt(digits.start - 1)) &&
  !/[到达为是至约近超于率数]/.test(plain.charAt(digits.start - 1))

const endOfDigits = (plain: string, at: number): number => {
  let end = at + 1
  while (/[\d,.]/.test(plain.charAt(end))) end += 1
  return end
}
