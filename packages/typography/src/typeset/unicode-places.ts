import LineBreaker from 'linebreak'
import { place } from './place.ts'
import { unitsOf } from './units-of.ts'

// What UAX #14 says of a text, by the package `linebreak`. Asking it takes longer than all else that is
// to be known of a line end, and of two familiar characters side by side its answer is always the same.

/** Of Han, digits and Latin letters one each, then marks: none of which has a say beyond its neighbours. */
const familiar =
  '一0a，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％%‰℃￥＄−+±×=≥≤<>.,:;()[]{}/|&@#*-①'

/** By UTF-16 unit; 0 for what is not familiar. */
const classes = new Map(
  Array.from(familiar, (character, index) => [character.charCodeAt(0), index + 1] as const),
)
const [unfamiliar, han, digit, letter] = [0, 1, 2, 3]

const classOf = (codePoint: number): number => {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return han
  if (codePoint >= 0x30 && codePoint <= 0x39) return digit
  if (codePoint >= 0x61 && codePoint <= 0x7a) return letter
  if (codePoint >= 0x41 && codePoint <= 0x5a) return letter
  return classes.get(codePoint) ?? unfamiliar
}

const classCount = familiar.length + 1

/** `place` between each two classes, filled as texts ask; `never` where none has asked. */
const pairs = new Uint8Array(classCount ** 2)

const placeBetween = (before: number, after: number): number => {
  const pair = before * classCount + after
  const known = pairs[pair] ?? place.never
  if (known !== place.never) return known
  const text = `${familiar.charAt(before - 1)}${familiar.charAt(after - 1)}`
  const asked = new LineBreaker(text).nextBreak()?.position === 1 ? place.free : place.word
  pairs[pair] = asked
  return asked
}

/** `free`, `forced` or else `word` before each character of a text, and behind the last. */
export const unicodePlaces = (
  codePoints: Uint32Array,
  places: Uint8Array = new Uint8Array(codePoints.length + 1),
): Uint8Array => {
  const { length } = codePoints
  places.fill(place.word, 0, length + 1)
  let before = classOf(codePoints[0] ?? 0)
  for (let index = 1; index < length; index += 1) {
    const after = classOf(codePoints[index] ?? 0)
    if (before !== unfamiliar && after !== unfamiliar) {
      places[index] = placeBetween(before, after)
      before = after
    } else {
      index = askStretch(codePoints, places, index - 1) - 1
      before = classOf(codePoints[index] ?? 0)
    }
  }
  places[0] = place.never
  return places
}

/** A familiar character is told what stands before it only by the one before that, if it is a hyphen. */
const familiarBehind = 2

/** Asks of a stretch from a character on up to where all is familiar again; answers where that ends. */
const askStretch = (codePoints: Uint32Array, places: Uint8Array, start: number): number => {
  let end = start + 1
  for (let known = 0; end < codePoints.length && known < familiarBehind; end += 1) {
    known = classOf(codePoints[end] ?? 0) === unfamiliar ? 0 : known + 1
  }
  // Not by a spread: a long text in a script of which nothing is familiar would overflow it.
  let text = ''
  for (const codePoint of codePoints.subarray(start, end)) text += String.fromCodePoint(codePoint)
  const breaker = new LineBreaker(text)
  let unit = 0
  let index = start
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    for (; unit < next.position; index += 1) unit += unitsOf(codePoints[index] ?? 0)
    if (index < end) places[index] = next.required ? place.forced : place.free
  }
  return end
}
