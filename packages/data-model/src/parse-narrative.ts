import type { NarrativePart } from './dataset.ts'
import { type Period, parsePeriod } from './period.ts'

/** A figure quoted in prose, as written between the braces. */
export interface FigureReference {
  /** Id, name or alias of an indicator. */
  readonly name: string
  readonly aspect: Extract<NarrativePart, { kind: 'figure' }>['aspect']
  readonly period?: Period
  /** As written, with the braces. */
  readonly written: string
  /** UTF-16 offset in the text. */
  readonly offset: number
}

export type NarrativeToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly reference: FigureReference }
  | { readonly kind: 'refused'; readonly written: string; readonly offset: number }

/** What may follow the colon in `{低保标准:完成率}`. */
export const aspectWords = {
  完成值: 'actual',
  目标值: 'target',
  完成率: 'attainment',
  较上期: 'change',
} as const satisfies Record<string, FigureReference['aspect']>

const isAspectWord = (word: string): word is keyof typeof aspectWords =>
  Object.hasOwn(aspectWords, word)

/**
 * Cuts prose at its references. The grammar is closed: `{指标}`, `{指标:完成率}`, `{指标@2024-Q1}`,
 * `{指标@2024-Q1:较上期}`. Doubled braces are themselves, as typed: `{{x}}` is no reference. A brace
 * without its partner, or a full-width one, is refused: it stands for a reference that would be lost.
 */
export const parseNarrative = (text: string): readonly NarrativeToken[] => {
  const tokens: NarrativeToken[] = []
  let from = 0
  const literal = (until: number): void => {
    if (until > from) tokens.push({ kind: 'text', text: text.slice(from, until) })
  }
  for (const match of text.matchAll(/\{\{|\}\}|\{(?<inner>[^{}\n]*)\}|[{}｛｝]/g)) {
    const [written] = match
    if (written === '{{' || written === '}}') continue
    literal(match.index)
    from = match.index + written.length
    tokens.push(readReference(match.groups?.inner ?? '', written, match.index))
  }
  literal(text.length)
  return tokens
}

const readReference = (inner: string, written: string, offset: number): NarrativeToken => {
  const refused: NarrativeToken = { kind: 'refused', written, offset }
  const match = /^(?<name>[^@:：]+)(?:@(?<period>[^@:：]+))?(?:[:：](?<aspect>[^@:：]+))?$/.exec(
    inner,
  )
  const { name = '', period: periodText, aspect: aspectText = '完成值' } = match?.groups ?? {}
  const period = periodText === undefined ? undefined : parsePeriod(periodText)
  const word = aspectText.trim()
  if (name.trim() === '' || !isAspectWord(word)) return refused
  if (periodText !== undefined && period === undefined) return refused
  return {
    kind: 'figure',
    reference: {
      name: name.trim(),
      aspect: aspectWords[word],
      ...(period === undefined ? {} : { period }),
      written,
      offset,
    },
  }
}
