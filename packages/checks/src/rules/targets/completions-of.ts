import { type CompletionClaim, completionClaims } from '../../prose/claims/completion.ts'
import type { Reading, Sentence } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'

/** The completion rates that a draft states, sentence by sentence. */
export const completionsOf = remembered(
  (reading: Reading): ReadonlyMap<Sentence, readonly CompletionClaim[]> =>
    groupedBy(completionClaims(reading), ({ sentence }) => sentence),
)
