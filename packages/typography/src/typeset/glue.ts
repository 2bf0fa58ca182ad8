import { kind } from './character-kind.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { isIn, kindSet } from './kind-set.ts'
import { emptyLeftOf, emptyRightOf, squeezedAfter, squeezedBefore } from './mark-halves.ts'

/** What gives way when a line is too long, in this order (W3C clreq); 。？！ inside a line do not. */
export const shrinkStep = { blank: 0, bracket: 1, pause: 2, hanLatin: 3 } as const

/** Sums or rooms of each step, in their order. */
export type Shrinks<T> = readonly [blank: T, bracket: T, pause: T, hanLatin: T]
/** Likewise when a line is too short (W3C clreq). */
export type Stretches<T> = readonly [blank: T, hanLatin: T, rest: T]

/** Between each character and the one before it, when both stand on one line; points. The first has none. */
export interface Glue {
  /** Taken from the empty right half of the character before. */
  readonly fromBefore: Float64Array
  /** Taken from the empty left half of the character. */
  readonly fromAfter: Float64Array
  /** Added between Han and Latin. */
  readonly space: Float64Array
  /** See `shrinkStep`: the one that it gives way in. */
  readonly shrinkStep: Uint8Array
  readonly shrinkRoom: Float64Array
  /** Whether it is the character's own left half that shrinks, not what stands before it. */
  readonly shrinksAfter: Uint8Array
  readonly stretchRoom: Stretches<Float64Array>
}

/** Em; the space between Han and Latin (W3C clreq). */
const hanLatin = { normal: 1 / 4, least: 1 / 8, most: 1 / 2 } as const
/** Em; a blank between words. */
const blank = { least: 1 / 4, most: 1 / 2 } as const
/** Em that any place may be stretched beyond; a line in need of more stays short. */
const restMost = 1 / 2

/** Glue of a text of so many characters, none yet put anywhere. */
export const emptyGlue = (length: number): Glue => ({
  fromBefore: new Float64Array(length),
  fromAfter: new Float64Array(length),
  space: new Float64Array(length),
  shrinkStep: new Uint8Array(length),
  shrinkRoom: new Float64Array(length),
  shrinksAfter: new Uint8Array(length),
  stretchRoom: [new Float64Array(length), new Float64Array(length), new Float64Array(length)],
})

/** Beside these a line is never let out. */
const tight = kindSet(['connector', 'binder'])
/** Between two of these neither: words, and figures with their signs. */
const latin = kindSet([
  'letter',
  'prefix',
  'suffix',
  'solidus',
  'narrowOpening',
  'narrowClosing',
  'other',
])

const isElastic = (before: number, after: number): boolean => {
  if (isIn(tight, before) || isIn(tight, after) || after === kind.blank) return false
  if (before === after && (before === kind.dash || before === kind.ellipsis)) return false
  return !(isIn(latin, before) && isIn(latin, after))
}

/** The space before the character at `index`, points. */
export const spaceBefore = ({ kinds, sizes }: JoinedRuns, index: number): number => {
  if (index === 0) return 0
  const before = kinds[index - 1]
  const after = kinds[index]
  if (before === kind.han && after === kind.letter) return hanLatin.normal * (sizes[index - 1] ?? 0)
  if (before === kind.letter && after === kind.han) return hanLatin.normal * (sizes[index] ?? 0)
  return 0
}

/** Takes the glue of another text away from the first so many characters. */
export const clearGlue = (glue: Glue, length: number): void => {
  glue.fromBefore.fill(0, 0, length)
  glue.fromAfter.fill(0, 0, length)
  glue.space.fill(0, 0, length)
  glue.shrinkStep.fill(0, 0, length)
  glue.shrinkRoom.fill(0, 0, length)
  glue.shrinksAfter.fill(0, 0, length)
  for (const each of glue.stretchRoom) each.fill(0, 0, length)
}

/** Fills the glue before the character at `index`, which is at least 1. */
export const putGlue = (glue: Glue, joined: JoinedRuns, index: number, isOne: boolean): void => {
  const { kinds, sizes } = joined
  const before = kinds[index - 1] ?? kind.none
  const after = kinds[index] ?? kind.none
  const size = sizes[index - 1] ?? 0
  const [blanks, hanLatins, rests] = glue.stretchRoom
  if (!isOne && isElastic(before, after)) rests[index] = restMost * size
  // As most pairs are, and nothing more to say of them.
  if (before === kind.han && after === kind.han) return
  const space = spaceBefore(joined, index)
  glue.fromBefore[index] = squeezedBefore(joined, index)
  glue.fromAfter[index] = squeezedAfter(joined, index)
  glue.space[index] = space
  if (before === kind.blank) {
    blanks[index] = Math.max(0, blank.most * size - (joined.widths[index - 1] ?? 0))
  }
  hanLatins[index] = (space * (hanLatin.most - hanLatin.normal)) / hanLatin.normal
  putShrink(glue, joined, index)
}

const putShrink = (glue: Glue, joined: JoinedRuns, index: number): void => {
  const { kinds, widths, sizes } = joined
  const before = kinds[index - 1]
  const give = (step: number, room: number): void => {
    if (room <= 0) return
    glue.shrinkStep[index] = step
    glue.shrinkRoom[index] = room
  }
  if (before === kind.blank) {
    give(shrinkStep.blank, (widths[index - 1] ?? 0) - blank.least * (sizes[index - 1] ?? 0))
  } else if (glue.fromAfter[index] === 0 && kinds[index] === kind.opening) {
    give(shrinkStep.bracket, emptyLeftOf(joined, index))
    glue.shrinksAfter[index] = 1
  } else if (glue.fromBefore[index] === 0 && (before === kind.closing || before === kind.pause)) {
    const step = before === kind.pause ? shrinkStep.pause : shrinkStep.bracket
    give(step, emptyRightOf(joined, index - 1))
  } else {
    const space = glue.space[index] ?? 0
    give(shrinkStep.hanLatin, (space * (hanLatin.normal - hanLatin.least)) / hanLatin.normal)
  }
}
