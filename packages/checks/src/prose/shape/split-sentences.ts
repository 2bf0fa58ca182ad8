import type { Span } from '@jibao/data-model'
import type { Enclosure } from './enclosures.ts'

export interface SentenceSpan extends Span {
  /** The content of a bracket follows the clause that it stands in. */
  readonly clauses: readonly Span[]
}

const ends = /[。！？!?]/
const separators = /[，；：,;:]/

/** 16:27 and 1,022 are one; so is 3:1. */
const isWithinNumber = (plain: string, at: number): boolean =>
  /[,:]/.test(plain.charAt(at)) &&
  /\d/.test(plain.charAt(at - 1)) &&
  /^\d{3}(?!\d)|^\d{2}(?!\d)/.test(plain.slice(at + 1, at + 5)) &&
  (plain.charAt(at) === ':' || /^\d{3}(?!\d)/.test(plain.slice(at + 1, at + 5)))

const clausesOf = (plain: string, start: number, end: number): readonly Span[] => {
  const spans: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (!separators.test(plain.charAt(at)) || isWithinNumber(plain, at)) continue
    if (at > from) spans.push({ start: from, end: at })
    from = at + 1
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

/** Sentences and their clauses between `start` and `end`, in one pass; a bracket's content is a clause of its own. */
export const splitSentences = (
  plain: string,
  start: number,
  end: number,
  enclosures: readonly Enclosure[],
): readonly SentenceSpan[] => {
  const sentences: SentenceSpan[] = []
  let clauses: Span[] = []
  let inner: Span[] = []
  let sentenceStart = start
  let clauseStart = start
  let next = 0
  const closeClause = (at: number): void => {
    if (plain.slice(clauseStart, at).trim() !== '') clauses.push({ start: clauseStart, end: at })
    for (const clause of inner) clauses.push(clause)
    inner = []
    clauseStart = at + 1
  }
  const closeSentence = (at: number): void => {
    if (clauses.length > 0) sentences.push({ start: sentenceStart, end: at, clauses })
    clauses = []
    sentenceStart = at
  }
  for (let at = start; at < end; at += 1) {
    const enclosure = enclosures[next]
    if (enclosure !== undefined && enclosure.start === at) {
      next += 1
      if (enclosure.kind === 'bracket') {
        for (const clause of clausesOf(plain, at + 1, enclosure.end - 1)) inner.push(clause)
      }
      at = enclosure.end - 1
      continue
    }
    const sign = plain.charAt(at)
    if (ends.test(sign)) {
      closeClause(at)
      closeSentence(at + 1)
    } else if (separators.test(sign) && !isWithinNumber(plain, at)) closeClause(at)
  }
  if (clauseStart < end) closeClause(end)
  closeSentence(end)
  return sentences
}
