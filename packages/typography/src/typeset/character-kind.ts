/** What a character is to the typesetter; the marks are those of GB/T 15834-2011. */
export type CharacterKind =
  | 'opening'
  | 'closing'
  | 'pause'
  | 'stop'
  | 'interpunct'
  | 'connector'
  | 'dash'
  | 'ellipsis'
  | 'prefix'
  | 'suffix'
  | 'solidus'
  | 'narrowOpening'
  | 'narrowClosing'
  | 'blank'
  | 'binder'
  | 'han'
  | 'wide'
  | 'letter'
  | 'other'

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
} as const satisfies Partial<Record<CharacterKind, string>>

const kindOfMark: ReadonlyMap<number, CharacterKind> = new Map(
  Object.entries(marks).flatMap(([kind, characters]) =>
    Array.from(characters, (character): [number, CharacterKind] => [
      character.codePointAt(0) ?? 0,
      kind as keyof typeof marks,
    ]),
  ),
)

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
/** Circled numbers, full-width forms and the like: a full em, and no gap beside Han. */
const wide = /[\u2460-\u24FF\u3000-\u33FF\uFF00-\uFF60\uFFE0-\uFFE6]/
const letter = /[\p{L}\p{N}]/u

const kindByItself = (codePoint: number): CharacterKind => {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'han'
  const mark = kindOfMark.get(codePoint)
  if (mark !== undefined) return mark
  const character = String.fromCodePoint(codePoint)
  if (wide.test(character)) return 'wide'
  if (han.test(character)) return 'han'
  return letter.test(character) ? 'letter' : 'other'
}

const apostrophe = 0x2019
const emDash = 0x2014

/**
 * Kinds of all characters of a text. Two depend on what stands beside: ’ between Latin letters is an
 * apostrophe, and a single — between others is the connector of 2023—2027年 and not half a dash.
 */
export const characterKinds = (codePoints: Uint32Array): readonly CharacterKind[] => {
  const kinds = Array.from(codePoints, kindByItself)
  codePoints.forEach((codePoint, index) => {
    const [before, after] = [index - 1, index + 1]
    if (codePoint === apostrophe && kinds[before] === 'letter' && kinds[after] === 'letter') {
      kinds[index] = 'letter'
    }
    if (codePoint === emDash && codePoints[before] !== emDash && codePoints[after] !== emDash) {
      kinds[index] = 'connector'
    }
  })
  return kinds
}
