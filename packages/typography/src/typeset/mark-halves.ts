import { kind } from './character-kind.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { isIn, kindSet } from './kind-set.ts'

/** Least advance, in em, of a mark that has an empty half. */
const fullWidth = 0.9

const isFull = ({ widths, sizes }: JoinedRuns, index: number): boolean =>
  (widths[index] ?? 0) >= fullWidth * (sizes[index] ?? 0)

const half = (joined: JoinedRuns, index: number): number =>
  isFull(joined, index) ? (joined.widths[index] ?? 0) - (joined.sizes[index] ?? 0) / 2 : 0

const emptyRight = kindSet(['closing', 'pause', 'stop'])
const yielding = kindSet(['closing', 'pause', 'stop', 'opening', 'interpunct'])
const closing = kindSet(['closing', 'pause', 'stop', 'interpunct'])

const kindAt = ({ kinds }: JoinedRuns, index: number): number => kinds[index] ?? kind.none

/** The empty right half of 。，、；：？！ and of closing marks in a face of the mainland; points. */
export const emptyRightOf = (joined: JoinedRuns, index: number): number =>
  isIn(emptyRight, kindAt(joined, index)) ? half(joined, index) : 0

/** The empty left half of opening marks; points. */
export const emptyLeftOf = (joined: JoinedRuns, index: number): number =>
  kindAt(joined, index) === kind.opening ? half(joined, index) : 0

/** What · loses on both sides together: it takes half an em (GB/T 15834-2011 5.1); points. */
export const interpunctExcess = (joined: JoinedRuns, index: number): number =>
  kindAt(joined, index) === kind.interpunct ? half(joined, index) : 0

// Of two full-width marks side by side one loses its empty half (GB/T 15834-2011 5.1.11).

const isBehindMark = (joined: JoinedRuns, index: number): boolean =>
  index > 0 && isIn(yielding, kindAt(joined, index - 1)) && isFull(joined, index - 1)

/** What the character before `index` loses of its right half, points. */
export const squeezedBefore = (joined: JoinedRuns, index: number): number =>
  isIn(closing, kindAt(joined, index)) && isBehindMark(joined, index) && isFull(joined, index)
    ? emptyRightOf(joined, index - 1)
    : 0

/** What the character at `index` loses of its left half, points. */
export const squeezedAfter = (joined: JoinedRuns, index: number): number =>
  kindAt(joined, index) === kind.opening && isBehindMark(joined, index)
    ? emptyLeftOf(joined, index)
    : 0
