import { kind } from './character-kind.ts'
import { isRegional, joinsBefore } from './grapheme.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { keptSpans } from './kept-spans.ts'
import { isIn, kindSet } from './kind-set.ts'
import { mayPart } from './kinsoku.ts'
import type { KinsokuLevel } from './paragraph.ts'
import { place } from './place.ts'
import { unicodePlaces } from './unicode-places.ts'
import { unitsOf } from './units-of.ts'

/** The line end before each character, and behind the last; none before the first. */
export const breakPlaces = (
  joined: Pick<JoinedRuns, 'text' | 'codePoints' | 'kinds' | 'kept'>,
  level: KinsokuLevel,
  places: Uint8Array = new Uint8Array(joined.codePoints.length + 1),
): Uint8Array => {
  const { text, codePoints, kinds, kept } = joined
  unicodePlaces(codePoints, places)
  let inked: number = kind.other
  let regionals = 0
  for (let index = 1; index < codePoints.length; index += 1) {
    const before = kinds[index - 1] ?? kind.none
    const after = kinds[index] ?? kind.none
    if (before !== kind.blank) inked = before
    regionals = isRegional(codePoints[index - 1]) ? regionals + 1 : 0
    if (places[index] === place.forced) {
      inked = kind.other
      continue
    }
    if (after === kind.blank || joinsBefore(codePoints, index, regionals)) {
      places[index] = place.never
    } else if (isOnePiece(before, after)) {
      places[index] = place.mark
    } else if (isFullWidthDigit(codePoints[index - 1]) && isFullWidthDigit(codePoints[index])) {
      places[index] = place.word
    } else if (!mayPart(level, inked, after)) {
      places[index] = place.mark
    } else if (
      isIn(ownRules, before)
        ? after !== kind.binder
        : isIn(ownRules, after) && before !== kind.binder
    ) {
      places[index] = place.free
    }
  }
  const pointAt = codePointIndex(text, codePoints)
  for (const [start, end] of keptSpans(text)) keep(places, pointAt(start), pointAt(end))
  for (const [start, end] of kept) keep(places, start, end)
  places[codePoints.length] = place.forced
  return places
}

const keep = (places: Uint8Array, start: number, end: number): void => {
  for (let index = start + 1; index < end; index += 1) {
    if (places[index] === place.free) places[index] = place.unit
  }
}

/**
 * Marks beside which 避头尾 alone rules. UAX #14 would also keep a quotation mark with what stands
 * outside it, for the sake of languages that turn their quotes round, and part a range.
 */
const ownRules = kindSet([
  'opening',
  'closing',
  'pause',
  'stop',
  'interpunct',
  'connector',
  'dash',
  'ellipsis',
])

const isOnePiece = (before: number, after: number): boolean =>
  before === after && (before === kind.dash || before === kind.ellipsis)

const isFullWidthDigit = (codePoint = 0): boolean => codePoint >= 0xff10 && codePoint <= 0xff19

/** Index of the code point at a UTF-16 unit of a text, and behind it. */
const codePointIndex = (text: string, codePoints: Uint32Array): ((unit: number) => number) => {
  if (text.length === codePoints.length) return (unit) => unit
  const pointAt = new Uint32Array(text.length + 1)
  let unit = 0
  for (const [point, codePoint] of codePoints.entries()) {
    pointAt[unit] = point
    unit += unitsOf(codePoint)
  }
  pointAt[text.length] = codePoints.length
  return (at) => pointAt[at] ?? 0
}
