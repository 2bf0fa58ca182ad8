import type { CharacterKind } from './character-kind.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { emptyLeftOf, emptyRightOf, squeeze } from './mark-halves.ts'

/** What gives way when a line is too long, in this order (W3C clreq); 。？！ inside a line do not. */
export const shrinkSteps = ['blank', 'bracket', 'pause', 'hanLatin'] as const
export type ShrinkStep = (typeof shrinkSteps)[number]

/** What gives way when a line is too short, in this order (W3C clreq). */
export const stretchSteps = ['blank', 'hanLatin', 'rest'] as const
export type StretchStep = (typeof stretchSteps)[number]

/** Between a character and the one before it, when both stand on one line; points. */
export interface Glue {
  /** Taken from the empty right half of the character before. */
  readonly fromBefore: number
  /** Taken from the empty left half of the character. */
  readonly fromAfter: number
  /** Added between Han and Latin. */
  readonly space: number
  readonly shrink: Shrink | null
  readonly stretch: Readonly<Record<StretchStep, number>>
}

interface Shrink {
  readonly step: ShrinkStep
  readonly room: number
  /** Whether it is the character's own left half that shrinks, not what stands before it. */
  readonly isAfter: boolean
}

/** Em; the space between Han and Latin (W3C clreq). */
const hanLatin = { normal: 1 / 4, least: 1 / 8, most: 1 / 2 } as const
/** Em; a blank between words. */
const blank = { least: 1 / 4, most: 1 / 2 } as const
/** Em that any place may be stretched beyond; a line in need of more stays short. */
const restMost = 1 / 2

const isHanLatin = (before?: CharacterKind, after?: CharacterKind): boolean =>
  (before === 'han' && after === 'letter') || (before === 'letter' && after === 'han')

const shrinkOf = (
  joined: JoinedRuns,
  index: number,
  glue: Pick<Glue, 'fromBefore' | 'fromAfter' | 'space'>,
): Shrink | null => {
  const { kinds, widths, sizes } = joined
  const before = kinds[index - 1]
  const size = sizes[index - 1] ?? 0
  if (before === 'blank') {
    return room('blank', (widths[index - 1] ?? 0) - blank.least * size)
  }
  if (glue.fromAfter === 0 && kinds[index] === 'opening') {
    return room('bracket', emptyLeftOf(joined, index), true)
  }
  if (glue.fromBefore === 0 && (before === 'closing' || before === 'pause')) {
    return room(before === 'pause' ? 'pause' : 'bracket', emptyRightOf(joined, index - 1))
  }
  return room('hanLatin', (glue.space * (hanLatin.normal - hanLatin.least)) / hanLatin.normal)
}

const room = (step: ShrinkStep, points: number, isAfter = false): Shrink | null =>
  points > 0 ? { step, room: points, isAfter } : null

/** Beside these a line is never let out. */
const tight: ReadonlySet<CharacterKind | undefined> = new Set(['connector', 'binder'])
/** Between two of these neither: words, and figures with their signs. */
const latin: ReadonlySet<CharacterKind | undefined> = new Set([
  'letter',
  'prefix',
  'suffix',
  'solidus',
  'narrowOpening',
  'narrowClosing',
  'other',
])

const isElastic = (before?: CharacterKind, after?: CharacterKind): boolean => {
  if (tight.has(before) || tight.has(after) || after === 'blank') return false
  if (before === after && (before === 'dash' || before === 'ellipsis')) return false
  return !(latin.has(before) && latin.has(after))
}

/** The glue before the character at `index`, which is at least 1. */
export const glueBefore = (joined: JoinedRuns, index: number, isOne: boolean): Glue => {
  const { kinds, widths, sizes } = joined
  const [before, after] = [kinds[index - 1], kinds[index]]
  const size = sizes[index - 1] ?? 0
  const isGap = isHanLatin(before, after)
  const space = isGap ? hanLatin.normal * (before === 'han' ? size : (sizes[index] ?? 0)) : 0
  const natural = { ...squeeze(joined, index), space }
  return {
    ...natural,
    shrink: shrinkOf(joined, index, natural),
    stretch: {
      blank: before === 'blank' ? Math.max(0, blank.most * size - (widths[index - 1] ?? 0)) : 0,
      hanLatin: (space * (hanLatin.most - hanLatin.normal)) / hanLatin.normal,
      rest: !isOne && isElastic(before, after) ? restMost * size : 0,
    },
  }
}
