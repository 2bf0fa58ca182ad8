import { type Decisions, undecided } from './decisions.ts'
import type { LaidPage } from './laid-page.ts'
import { reviseDecisions } from './revise-decisions.ts'

/**
 * Lays out again until no fault is left. It ends: a revision keeps what was decided above the
 * fault, and mends one that no decision had met.
 */
export const settlePages = (
  layOut: (decisions: Decisions) => readonly LaidPage[],
): readonly LaidPage[] => {
  let decisions = undecided
  for (;;) {
    const pages = layOut(decisions)
    const revised = reviseDecisions(decisions, pages)
    if (revised === undefined) return pages
    decisions = revised
  }
}
