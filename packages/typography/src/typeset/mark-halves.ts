import type { CharacterKind } from './character-kind.ts'
import type { JoinedRuns } from './joined-runs.ts'

/** Least advance, in em, of a mark that has an empty half. */
const fullWidth = 0.9

const isFull = ({ widths, sizes }: JoinedRuns, index: number): boolean =>
  (widths[index] ?? 0) >= fullWidth * (sizes[index] ?? 0)

const half = (joined: JoinedRuns, index: number): number =>
  isFull(joined, index) ? (joined.widths[index] ?? 0) - (joined.sizes[index] ?? 0) / 2 : 0

const emptyRight: ReadonlySet<CharacterKind | undefined> = new Set(['closing', 'pause', 'stop'])

/** The empty right half of 。，、；：？！ and of closing marks in a face of the mainland; points. */
export const emptyRightOf = (joined: JoinedRuns, index: number): number =>
  emptyRight.has(joined.kinds[index]) ? half(joined, index) : 0

/** The empty left half of opening marks; points. */
export const emptyLeftOf = (joined: JoinedRuns, index: number): number =>
  joined.kinds[index] === 'opening' ? half(joined, index) : 0

/** What · loses on both sides together: it takes half an em (GB/T 15834-2011 5.1); points. */
export const interpunctExcess = (joined: JoinedRuns, index: number): number =>
  joined.kinds[index] === 'interpunct' ? half(joined, index) : 0

interface Squeeze {
  /** Taken from the right half of the first, points. */
  readonly fromBefore: number
  /** Taken from the left half of the second, points. */
  readonly fromAfter: number
}

/** Of two full-width marks side by side one loses its empty half (GB/T 15834-2011 5.1.11). */
export const squeeze = (joined: JoinedRuns, index: number): Squeeze => {
  const [before, after] = [joined.kinds[index - 1], joined.kinds[index]]
  const none = { fromBefore: 0, fromAfter: 0 }
  const isMark = emptyRight.has(before) || before === 'opening' || before === 'interpunct'
  if (!isMark || !isFull(joined, index - 1)) return none
  if (after === 'opening') return { ...none, fromAfter: emptyLeftOf(joined, index) }
  const closes = emptyRight.has(after) || after === 'interpunct'
  return closes && isFull(joined, index)
    ? { ...none, fromBefore: emptyRightOf(joined, index - 1) }
    : none
}
