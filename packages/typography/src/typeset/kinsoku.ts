import type { kind } from './character-kind.ts'
import { isIn, type KindSet, kindSet } from './kind-set.ts'
import type { KinsokuLevel } from './paragraph.ts'

type Names = readonly (keyof typeof kind)[]

const starts = {
  basic: ['closing', 'pause', 'stop', 'interpunct', 'connector', 'suffix', 'narrowClosing'],
  gb: ['solidus'],
  strict: ['dash', 'ellipsis'],
} as const satisfies Record<string, Names>

const ends = {
  basic: ['opening', 'prefix', 'narrowOpening'],
  gb: ['solidus'],
} as const satisfies Record<string, Names>

interface Forbidden {
  readonly start: KindSet
  readonly end: KindSet
}

const forbid = (start: Names, end: Names): Forbidden => ({
  start: kindSet(start),
  end: kindSet(end),
})

/** What starts or ends no line: GB/T 15834-2011 5.1 and the levels of W3C clreq. */
const forbidden: Readonly<Record<KinsokuLevel, Forbidden>> = {
  none: forbid([], []),
  basic: forbid(starts.basic, ends.basic),
  gb: forbid([...starts.basic, ...starts.gb], [...ends.basic, ...ends.gb]),
  strict: forbid([...starts.basic, ...starts.gb, ...starts.strict], [...ends.basic, ...ends.gb]),
}

/** Whether a line may end between two characters as far as 避头尾 goes. */
export const mayPart = (level: KinsokuLevel, before: number, after: number): boolean =>
  !isIn(forbidden[level].end, before) && !isIn(forbidden[level].start, after)
