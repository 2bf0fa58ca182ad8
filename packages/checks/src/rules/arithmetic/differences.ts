import type { CheckContext, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { differing, type Recomputation } from '../shared/recomputation.ts'

/** Finds in a draft what can be recomputed. */
export type Recompute = (reading: Reading) => Iterable<Recomputation>

/** What differs from what was computed, draft by draft. */
export function* differences({ readings }: CheckContext, recompute: Recompute): Iterable<Found> {
  for (const reading of readings) {
    for (const recomputation of recompute(reading)) {
      const found = differing(recomputation)
      if (found !== undefined) yield found
    }
  }
}
