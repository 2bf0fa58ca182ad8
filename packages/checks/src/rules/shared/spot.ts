import type { Span } from '@jibao/data-model'
import type { DraftSpan, FoundOperand } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'

/** The place of these characters of a draft. */
export const spot = (reading: Reading, { start, end }: Span): DraftSpan => ({
  kind: 'draft',
  reading,
  start,
  end,
})

/** What stands there, as the draft writes it. */
export const wordsAt = ({ draft }: Reading, { start, end }: Span): string =>
  draft.text.slice(start, end)

/** A figure as an operand: the words that state it, with their place. */
export const operandAt = (label: string, figure: Figure, reading: Reading): FoundOperand => ({
  label,
  value: wordsAt(reading, figure),
  at: spot(reading, figure),
})
