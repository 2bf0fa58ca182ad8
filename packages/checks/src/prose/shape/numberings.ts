import type { Numbering } from '../reading.ts'
import { chineseNumber } from '../scan/chinese-number.ts'
import { matchAt } from '../scan/match-at.ts'

const han = '[一二三四五六七八九十]{1,3}'

const styles: readonly (readonly [Numbering['style'], RegExp])[] = [
  ['chinese-bracket', new RegExp(`[（(] ?(${han}) ?[）)]`, 'y')],
  ['decimal-bracket', /[（(] ?(\d{1,2}) ?[）)]/y],
  ['chinese-comma', new RegExp(`(${han})、`, 'y')],
  ['phrase', new RegExp(`(?:第?(${han}))(?:是|方面，|来，)(?!否)`, 'y')],
  ['decimal-comma', /(\d{1,3})、(?!\d)/y],
  // 2.2023年新增 is number 2, and not so many years.
  ['decimal-dot', /(\d{1,3})\.(?:(?![\d.])|(?=(?:19|20)\d{2}年))/y],
  ['circled', /([①-⑳])/y],
]

const CIRCLED_ONE = '①'.charCodeAt(0)

const numberOf = (text: string): number | undefined => {
  if (/^\d/.test(text)) return Number(text)
  const code = text.charCodeAt(0) - CIRCLED_ONE
  return code >= 0 && code < 20 ? code + 1 : chineseNumber(text)
}

/** A number at `at` that heads what follows. */
const numberingAt = (plain: string, at: number): Numbering | undefined => {
  for (const [style, pattern] of styles) {
    const match = matchAt(pattern, plain, at)
    const value = numberOf(match?.[1] ?? '')
    if (match === null || value === undefined) continue
    return { style, text: match[0], value, start: at, end: at + match[0].length }
  }
  return undefined
}

/** 5已完成…, where the point behind the number was lost: at the head of a passage only. */
const bare = /(\d{1,2})(?=[已将居按为在对通推积实开加强持落完成组深全建])(?![年月日个万亿%])/y

const bareNumberingAt = (plain: string, at: number): Numbering | undefined => {
  const match = matchAt(bare, plain, at)
  if (match === null) return undefined
  return {
    style: 'bare',
    text: match[0],
    value: Number(match[1]),
    start: at,
    end: at + match[0].length,
  }
}

/** 管理1.县殡仪馆: where paragraphs were run together, no mark stands before the number. */
const runOn = /\d{1,2}\.(?=[\u4e00-\u9fff“《])/y

const isRunOn = (plain: string, at: number): boolean =>
  !/[\dA-Za-z.,]/.test(plain.charAt(at - 1)) && matchAt(runOn, plain, at) !== null

/** ；2.12户完成改造 behind a number 1. */
const follower = /(\d{1,2})\.(?=\d{1,3}[户人名个家件例所处场项])/y

const followerAt = (
  plain: string,
  at: number,
  former: Numbering | undefined,
): Numbering | undefined => {
  const match = former?.style === 'decimal-dot' ? matchAt(follower, plain, at) : null
  const value = Number(match?.[1])
  if (match === null || value !== (former?.value ?? 0) + 1) return undefined
  return { style: 'decimal-dot', text: match[0], value, start: at, end: at + match[0].length }
}

/**
 * Every number that heads the passage or a part of it, in order.
 * @param head the passage's own, where the passages beside it show it to be one
 */
export const numberingsIn = (
  plain: string,
  start: number,
  end: number,
  head?: Numbering,
): readonly Numbering[] => {
  const found: Numbering[] = head === undefined ? [] : [head]
  let isHead = head === undefined
  let at = head?.end ?? start
  while (at < end) {
    const sign = plain.charAt(at)
    if (sign === ' ') {
      at += 1
      continue
    }
    const isDigit = sign >= '0' && sign <= '9'
    const numbering =
      isHead || (isDigit && isRunOn(plain, at))
        ? (numberingAt(plain, at) ??
          followerAt(plain, at, found.at(-1)) ??
          (found.length === 0 && plain.slice(start, at).trim() === ''
            ? bareNumberingAt(plain, at)
            : undefined))
        : undefined
    if (numbering !== undefined) {
      found.push(numbering)
      at = numbering.end
      continue
    }
    isHead =
      /[。；：;:！？!?，,]/.test(sign) || (plain.charAt(at + 1) === ' ' && /[。；]/.test(sign))
    at += 1
  }
  return found
}
