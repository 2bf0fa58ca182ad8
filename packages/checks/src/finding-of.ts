import type { Severity } from '@jibao/core'
import { placeInDraft } from '@jibao/data-model'
import type { DraftSpan, Found, FoundOperand, Place } from './check.ts'
import type { Finding, FindingOperand, FindingOrigin } from './finding.ts'

interface Judged {
  readonly code: string
  readonly severity: Severity
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

const milder = (a: Severity, b: Severity): Severity => (gravity[a] <= gravity[b] ? a : b)

/** Nobody is stopped by what is not certain. */
const severityOf = ({ verdict, severity = 'error' }: Found, own: Severity): Severity =>
  milder(milder(own, severity), verdict === 'fails' ? 'error' : 'warning')

export const findingOf = (found: Found, { code, severity }: Judged): Finding => {
  const { at, verdict, message, hint, stated, computed, formula, operands = [], tolerance } = found
  return {
    code,
    severity: severityOf(found, severity),
    verdict,
    message,
    hint,
    ...(stated === undefined ? {} : { stated }),
    ...(computed === undefined ? {} : { computed }),
    ...(formula === undefined ? {} : { formula }),
    operands: operands.map(operandOf),
    ...(tolerance === undefined ? {} : { tolerance }),
    origin: originOf(at),
    ...(at.kind === 'draft' ? { sentence: sentenceOf(at) } : {}),
  }
}

const operandOf = ({ label, value, at }: FoundOperand): FindingOperand => ({
  label,
  value,
  ...(at === undefined ? {} : { origin: originOf(at) }),
})

const originOf = (place: Place): FindingOrigin => {
  if (place.kind === 'data') return { ...place.origin, quote: place.quote }
  const { reading, start, end } = place
  const { draft } = reading
  return {
    file: draft.file,
    ...placeInDraft(draft, start),
    offset: start,
    length: end - start,
    quote: draft.text.slice(start, end),
  }
}

/** A sentence fits on a screen: more than this on either side of the place is left out. */
const longest = 60

/** The sentence that a place stands in, or as much of it as is near. */
const sentenceOf = ({ reading, start, end }: DraftSpan): NonNullable<Finding['sentence']> => {
  const { text } = reading.draft
  const before = text.slice(Math.max(0, start - longest), start)
  const after = text.slice(end, end + longest)
  const from = start - before.length + lastBreak(before)
  const to = end + firstBreak(after)
  return { text: text.slice(from, to), offset: start - from }
}

/** Behind the last sentence end. */
const lastBreak = (text: string): number => {
  const at = /[\s\S]*[。！？；\n]/.exec(text)
  return at === null ? 0 : at[0].length
}

/** Behind the first sentence end, without a line end. */
const firstBreak = (text: string): number => {
  const at = text.search(/[。！？；\n]/)
  if (at === -1) return text.length
  return text[at] === '\n' ? at : at + 1
}
