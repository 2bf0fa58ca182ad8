import type { Span } from '@jibao/data-model'

/** Clauses in order of place, the bracket's after its host; the innermost that holds a place. Asked in order. */
export const clauseFinder = <C extends Span>(
  clauses: readonly C[],
): ((at: number) => C | undefined) => {
  let first = 0
  return (at) => {
    while (first < clauses.length && (clauses[first]?.end ?? 0) <= at) first += 1
    let found: C | undefined
    for (let index = first; index < clauses.length; index += 1) {
      const clause = clauses[index]
      if (clause === undefined || clause.start > at) break
      if (at < clause.end) found = clause
    }
    return found
  }
}
