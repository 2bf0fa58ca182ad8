/**
 * What a character is to the typesetter; the marks are those of GB/T 15834-2011. Numbers, as a text
 * has one for each of its characters.
 */
export const kind = {
  /** Before the first character and behind the last. */
  none: 0,
  opening: 1,
  closing: 2,
  pause: 3,
  stop: 4,
  interpunct: 5,
  connector: 6,
  dash: 7,
  ellipsis: 8,
  prefix: 9,
  suffix: 10,
  solidus: 11,
  narrowOpening: 12,
  narrowClosing: 13,
  blank: 14,
  binder: 15,
  han: 16,
  wide: 17,
  letter: 18,
  other: 19,
} as const

type CharacterKind = (typeof kind)[keyof typeof kind]

const marks = {
  opening: '“‘（《〈【〔〖「『［｛',
  closing: '”’）》〉】〕〗」』］｝',
  pause: '，、；：',
  stop: '。．？！',
  interpunct: '·・‧•',
  connector: '～〜–',
  dash: '—―⸺',
  ellipsis: '…⋯',
  prefix: '￥¥＄$€£№＃',
  suffix: '％%‰℃℉°′″',
  solidus: '/／',
  narrowOpening: '([{',
  narrowClosing: ')]},.:;!?',
  /** No-break blanks, hyphen and joiners. */
  binder: '\u00A0\u2007\u2011\u202F\u2060\uFEFF',
  blank: ' \u3000\t\n\v\f\r\u0085\u2028\u2029',
} as const satisfies Partial<Record<keyof typeof kind, string>>

const kindOfMark: ReadonlyMap<number, CharacterKind> = new Map(
  Object.entries(marks).flatMap(([name, characters]) =>
    Array.from(characters, (character): [number, CharacterKind] => [
      character.codePointAt(0) ?? 0,
      kind[name as keyof typeof marks],
    ]),
  ),
)

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
/** Circled numbers, full-width forms and the like: a full em, and no gap beside Han. */
const wide = /[\u2460-\u24FF\u3000-\u33FF\uFF00-\uFF60\uFFE0-\uFFE6]/
const letter = /[\p{L}\p{N}]/u

const firstAstral = 0x10000

/** By code point, filled as texts ask; 0 where none has asked. */
const known = new Uint8Array(firstAstral)

const kindByItself = (codePoint: number): CharacterKind => {
  const mark = kindOfMark.get(codePoint)
  if (mark !== undefined) return mark
  const character = String.fromCodePoint(codePoint)
  if (wide.test(character)) return kind.wide
  if (han.test(character)) return kind.han
  return letter.test(character) ? kind.letter : kind.other
}

const knownKind = (codePoint: number): number => {
  if (codePoint >= firstAstral) return kindByItself(codePoint)
  const found = known[codePoint] ?? 0
  if (found !== 0) return found
  const own = kindByItself(codePoint)
  known[codePoint] = own
  return own
}

const apostrophe = 0x2019
const emDash = 0x2014

/**
 * Kinds of all characters of a text. Two depend on what stands beside: ’ between Latin letters is an
 * apostrophe, and a single — between others is the connector of 2023—2027年 and not half a dash.
 */
export const characterKinds = (
  codePoints: Uint32Array,
  kinds: Uint8Array = new Uint8Array(codePoints.length),
): Uint8Array => {
  const length = codePoints.length
  let hasDoubtful = false
  for (let index = 0; index < length; index += 1) {
    const codePoint = codePoints[index] ?? 0
    kinds[index] = knownKind(codePoint)
    if (codePoint === apostrophe || codePoint === emDash) hasDoubtful = true
  }
  if (length < kinds.length) kinds[length] = kind.none
  if (hasDoubtful) settleDoubtful(codePoints, kinds)
  return kinds
}

const settleDoubtful = (codePoints: Uint32Array, kinds: Uint8Array): void => {
  codePoints.forEach((codePoint, index) => {
    const [before, after] = [index - 1, index + 1]
    const isAmongLetters = kinds[before] === kind.letter && kinds[after] === kind.letter
    if (codePoint === apostrophe && isAmongLetters) kinds[index] = kind.letter
    if (codePoint === emDash && codePoints[before] !== emDash && codePoints[after] !== emDash) {
      kinds[index] = kind.connector
    }
  })
}
