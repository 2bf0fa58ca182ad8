import type { Glyph } from './glyph.ts'

export interface NumberedGlyphs {
  /** In the order of their numbers; .notdef first. */
  readonly glyphs: readonly Glyph[]
  numberOf(glyph: Glyph): number
}

/** Numbers the glyphs in the order of their characters, parts of composites behind them. */
export const numberGlyphs = (notdef: Glyph, characters: Iterable<Glyph>): NumberedGlyphs => {
  const numbers = new Map<Glyph, number>()
  const add = (glyph: Glyph): void => {
    if (!numbers.has(glyph)) numbers.set(glyph, numbers.size)
  }
  add(notdef)
  for (const glyph of characters) add(glyph)
  // A map is walked to its end even as it grows: parts of parts are met too.
  for (const glyph of numbers.keys()) for (const part of glyph.components) add(part.glyph)
  if (numbers.size > 0xffff) throw new RangeError(`too many glyphs: ${numbers.size}`)
  return {
    glyphs: [...numbers.keys()],
    numberOf: (glyph) => {
      const number = numbers.get(glyph)
      if (number === undefined) throw new RangeError('a glyph without a number')
      return number
    },
  }
}
