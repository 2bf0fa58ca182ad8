import type { CharacterKind } from './character-kind.ts'
import type { KinsokuLevel } from './paragraph.ts'

interface Forbidden {
  readonly start: readonly CharacterKind[]
  readonly end: readonly CharacterKind[]
}

const basic: Forbidden = {
  start: ['closing', 'pause', 'stop', 'interpunct', 'connector', 'suffix', 'narrowClosing'],
  end: ['opening', 'prefix', 'narrowOpening'],
}

const gb: Forbidden = { start: [...basic.start, 'solidus'], end: [...basic.end, 'solidus'] }

const strict: Forbidden = { start: [...gb.start, 'dash', 'ellipsis'], end: gb.end }

/** What starts or ends no line: GB/T 15834-2011 5.1 and the levels of W3C clreq. */
const forbidden: Readonly<Record<KinsokuLevel, Forbidden>> = {
  none: { start: [], end: [] },
  basic,
  gb,
  strict,
}

/** Whether a line may end between two characters as far as 避头尾 goes. */
export const mayPart = (
  level: KinsokuLevel,
  before: CharacterKind,
  after: CharacterKind,
): boolean => !forbidden[level].end.includes(before) && !forbidden[level].start.includes(after)
