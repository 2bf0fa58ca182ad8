import type { Span } from '@jibao/data-model'
import type { Anchor } from '../compose/anchor.ts'
import { type Cut, endSpot, type Spot, startSpot } from './spot.ts'

/** From where to where in the document part a comment goes. */
export interface Range {
  readonly from: Spot
  readonly to: Spot
}

/** How many anchors start before `offset`. */
const countBefore = (anchors: readonly Anchor[], offset: number): number => {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((anchors[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a span; where it holds none, those nearest before it. `undefined` in a file without words. */
export const findRange = (
  cut: Cut,
  anchors: readonly Anchor[],
  { start, end }: Span,
): Range | undefined => {
  const last = anchors[Math.max(0, countBefore(anchors, Math.max(end, start + 1)) - 1)]
  const index = Math.max(0, countBefore(anchors, start + 1) - 1)
  const before = anchors[index]
  if (last === undefined || before === undefined) return undefined
  const first = before.end > start ? before : (anchors[index + 1] ?? before)
  const from = startSpot(cut, first.start <= last.start ? first : last, start)
  const to = endSpot(cut, last, Math.max(end, start + 1))
  // Notes stand behind the words that refer to them, but their references in the midst of these.
  return to.at < from.at ? { from, to: endSpot(cut, first, first.end) } : { from, to }
}
