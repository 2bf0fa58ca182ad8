import { parseReference, type Quotation, type Refusal } from './parse-reference.ts'

/** A piece of text between braces. */
interface Braced {
  /** As written, with the braces. */
  readonly written: string
  /** UTF-16 offset in the text. */
  readonly offset: number
}

export type Reference = (Quotation | Refusal) & Braced

export type NarrativeToken = { readonly kind: 'text'; readonly text: string } | Reference

/** How to tell that a text names an indicator, though signs of the grammar stand in it. */
export interface NarrativeNames {
  readonly isName: (text: string) => boolean
}

const noNames: NarrativeNames = { isName: () => false }

/**
 * Cuts prose at its references. The grammar is closed: `{指标}`, `{指标:完成率}`, `{指标@2024-Q1}`,
 * `{指标@上年:增幅@2019,1位}`, `{指标/指标}`, `{指标+指标}`, `{责任单位:甲、乙}`. Doubled braces are
 * themselves, as typed: `{{x}}` is no reference. A brace without its partner, or a full-width one, is
 * refused: it stands for a reference that would be lost.
 */
export const parseNarrative = (
  text: string,
  names: NarrativeNames = noNames,
): readonly NarrativeToken[] => {
  const tokens: NarrativeToken[] = []
  let from = 0
  const literal = (until: number): void => {
    if (until > from) tokens.push({ kind: 'text', text: text.slice(from, until) })
  }
  for (const match of text.matchAll(/\{\{|\}\}|\{[^{}\n]*\}|[{}｛｝]/g)) {
    const [written] = match
    if (written === '{{' || written === '}}') continue
    literal(match.index)
    from = match.index + written.length
    tokens.push(readBraced(written, match.index, names))
  }
  literal(text.length)
  return tokens
}

/** Reads one reference with its braces, or a brace that stands alone. */
export const readBraced = (
  written: string,
  offset: number,
  { isName }: NarrativeNames,
): Reference => {
  const read: Quotation | Refusal =
    written.length === 1
      ? { kind: 'refused', fault: 'brace', word: written }
      : parseReference(written.slice(1, -1), isName)
  return { ...read, written, offset }
}
