import type { Span } from '@jibao/data-model'

/** What brackets, quotation marks or title marks enclose, signs included. */
export interface Enclosure extends Span {
  readonly kind: 'bracket' | 'quote' | 'title'
}

const closers: Readonly<Record<string, string>> = { '（': '）', '(': ')', '「': '」', '『': '』' }
const openers: Readonly<Record<string, string>> = { '）': '(', ')': '(', '」': '「', '』': '『' }

/** Every sign that opens or closes. */
const signs = /[（(「『）)」』“”《》"]/g

/** A quotation longer than this is one that was never closed. */
const LONGEST_QUOTE = 60
const LONGEST_TITLE = 120

/** The outermost pairs between `start` and `end`; a sign without partner encloses nothing. In order. */
export const findEnclosures = (plain: string, start: number, end: number): readonly Enclosure[] => {
  const pairs: Enclosure[] = []
  const brackets: number[] = []
  let quote = -1
  let straight = -1
  let title = -1
  for (const { index, 0: sign } of plain.slice(start, end).matchAll(signs)) {
    const at = start + index
    if (closers[sign] !== undefined) brackets.push(at)
    else if (openers[sign] !== undefined) {
      const opened = brackets.pop()
      if (opened !== undefined) {
        const kind = sign === ')' || sign === '）' ? 'bracket' : 'quote'
        pairs.push({ kind, start: opened, end: at + 1 })
      }
    } else if (sign === '“') quote = at
    else if (sign === '《') title = at
    else if (sign === '”' && quote >= 0) {
      if (at - quote <= LONGEST_QUOTE) pairs.push({ kind: 'quote', start: quote, end: at + 1 })
      quote = -1
    } else if (sign === '》' && title >= 0) {
      if (at - title <= LONGEST_TITLE) pairs.push({ kind: 'title', start: title, end: at + 1 })
      title = -1
    } else if (sign === '"') {
      if (straight >= 0 && at - straight <= LONGEST_QUOTE) {
        pairs.push({ kind: 'quote', start: straight, end: at + 1 })
        straight = -1
      } else straight = at
    }
  }
  return outermost(pairs)
}

const outermost = (pairs: readonly Enclosure[]): readonly Enclosure[] => {
  const sorted = pairs.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Enclosure[] = []
  for (const pair of sorted) {
    if (pair.start >= (kept.at(-1)?.end ?? 0)) kept.push(pair)
  }
  return kept
}
