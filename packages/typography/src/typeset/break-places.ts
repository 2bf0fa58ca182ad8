import LineBreaker from 'linebreak'
import type { CharacterKind } from './character-kind.ts'
import { isRegional, joinsBefore } from './grapheme.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { keptSpans } from './kept-spans.ts'
import { mayPart } from './kinsoku.ts'
import type { KinsokuLevel } from './paragraph.ts'

/**
 * How good a line end is, from worst to best. `mark` breaks 避头尾, `word` a word or a number,
 * `unit` a number from its unit: each only where a line has no better place.
 */
export const place = { never: 0, mark: 1, word: 2, unit: 3, free: 4, forced: 5 } as const

/** The line end before each character, and behind the last; none before the first. */
export const breakPlaces = (
  joined: Pick<JoinedRuns, 'text' | 'codePoints' | 'kinds' | 'kept'>,
  level: KinsokuLevel,
): Uint8Array => {
  const { text, codePoints, kinds, kept } = joined
  const pointAt = codePointIndex(text, codePoints.length)
  const places = unicodePlaces(text, pointAt, codePoints.length)
  let inked: CharacterKind = 'other'
  let regionals = 0
  for (let index = 1; index < codePoints.length; index += 1) {
    const [before = 'other', after = 'other'] = [kinds[index - 1], kinds[index]]
    if (before !== 'blank') inked = before
    regionals = isRegional(codePoints[index - 1]) ? regionals + 1 : 0
    if (places[index] === place.forced) {
      inked = 'other'
      continue
    }
    if (after === 'blank' || joinsBefore(codePoints, index, regionals)) {
      places[index] = place.never
    } else if (isOnePiece(before, after)) {
      places[index] = place.mark
    } else if (isFullWidthDigit(codePoints[index - 1]) && isFullWidthDigit(codePoints[index])) {
      places[index] = place.word
    } else if (!mayPart(level, inked, after)) {
      places[index] = place.mark
    } else if (
      ownRules.has(before) ? after !== 'binder' : ownRules.has(after) && before !== 'binder'
    ) {
      places[index] = place.free
    }
  }
  const spans = keptSpans(text).map(
    ([start, end]) => [pointAt[start] ?? 0, pointAt[end] ?? 0] as const,
  )
  for (const [start, end] of [...spans, ...kept]) {
    for (let index = start + 1; index < end; index += 1) {
      if (places[index] === place.free) places[index] = place.unit
    }
  }
  places[codePoints.length] = place.forced
  return places
}

/**
 * Marks beside which 避头尾 alone rules. UAX #14 would also keep a quotation mark with what stands
 * outside it, for the sake of languages that turn their quotes round, and part a range.
 */
const ownRules: ReadonlySet<CharacterKind> = new Set([
  'opening',
  'closing',
  'pause',
  'stop',
  'interpunct',
  'connector',
  'dash',
  'ellipsis',
])

const isOnePiece = (before: CharacterKind, after: CharacterKind): boolean =>
  before === after && (before === 'dash' || before === 'ellipsis')

const isFullWidthDigit = (codePoint = 0): boolean => codePoint >= 0xff10 && codePoint <= 0xff19

const unicodePlaces = (text: string, pointAt: Uint32Array, length: number): Uint8Array => {
  const places = new Uint8Array(length + 1).fill(place.word)
  places[0] = place.never
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    places[pointAt[next.position] ?? length] = next.required ? place.forced : place.free
  }
  return places
}

/** Index of the code point at each UTF-16 unit of a text, and behind it. */
const codePointIndex = (text: string, length: number): Uint32Array => {
  const pointAt = new Uint32Array(text.length + 1)
  let [unit, point] = [0, 0]
  for (const character of text) {
    pointAt[unit] = point
    unit += character.length
    point += 1
  }
  pointAt[text.length] = length
  return pointAt
}
