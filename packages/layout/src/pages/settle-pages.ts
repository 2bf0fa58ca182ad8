import { breathe } from '@jibao/render'
import type { Foreseen } from '../pdfmake-seam.ts'
import { type Decisions, undecided } from './decisions.ts'
import type { LaidPage } from './laid-page.ts'
import { placeColophon } from './place-colophon.ts'
import { readHeadingPages } from './read-heading-pages.ts'
import { reviseDecisions } from './revise-decisions.ts'

/**
 * Lays out again until no fault is left. It ends: a revision keeps what was decided above the
 * fault, and mends one that no decision had met; 版记 and the pages in 目录 come last and move nothing
 * above them.
 */
export const settlePages = async (
  signal: AbortSignal,
  layOut: (decisions: Decisions) => Promise<readonly LaidPage[] | Foreseen>,
): Promise<readonly LaidPage[]> => {
  let decisions = undecided
  for (;;) {
    const pages = await layOut(decisions)
    await breathe(signal)
    if ('cuts' in pages) {
      decisions = withForeseen(decisions, pages)
      continue
    }
    const revised =
      reviseDecisions(decisions, pages) ??
      placeColophon(decisions, pages) ??
      readHeadingPages(decisions, pages)
    if (revised === undefined) return pages
    decisions = revised
  }
}

const withForeseen = (decisions: Decisions, { block, cuts }: Foreseen): Decisions => ({
  ...decisions,
  tables: new Map([...decisions.tables, [block, { cuts, complete: true }]]),
})
