import { unitsOf } from './typeset/units-of.ts'

/** Ideographs, kana, full-width forms and Chinese punctuation take a full em in a Chinese face. */
const fullWidth =
  /[\u1100-\u115F\u2014\u2018\u2019\u201C\u201D\u2026\u2160-\u217F\u2190-\u22FF\u2460-\u24FF\u25A0-\u26FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]|[\u{20000}-\u{3FFFF}]/u

const firstAstral = 0x10000

/** Half ems of the characters that texts have asked for, by code point; 0 where none has asked. */
const known = new Uint8Array(firstAstral)

const halves = (codePoint: number): number => {
  const found = known[codePoint] ?? 0
  if (found !== 0) return found
  const own = fullWidth.test(String.fromCodePoint(codePoint)) ? 2 : 1
  if (codePoint < firstAstral) known[codePoint] = own
  return own
}

/** Width of a text in em: 1 for a Chinese character, ½ for a Latin letter or digit. */
export const textWidth = (text: string): number => {
  let width = 0
  // Not by `for of`, which makes a text of each character.
  for (let unit = 0; unit < text.length; ) {
    const codePoint = text.codePointAt(unit) ?? 0
    width += halves(codePoint)
    unit += unitsOf(codePoint)
  }
  return width / 2
}
