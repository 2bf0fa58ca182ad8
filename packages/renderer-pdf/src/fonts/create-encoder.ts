import type { EncodedGlyph } from '../text-operators.ts'
import type { GlyphSource } from './glyph-source.ts'

/** How a glyph is to differ from the font's; thousandths of an em. */
interface Spacing {
  /** Added to its advance. */
  readonly extra: number
  /** To the right, of its outline. */
  readonly shift: number
}

/** A character as its font has it. */
export interface FontCharacter {
  readonly codePoint: number
  /** Advance, thousandths of an em. */
  readonly natural: number
  /** As it is shown without spacing; from then on. */
  plain: EncodedGlyph | undefined
}

/** Shows characters by the glyphs of the subset that will be embedded, each read back as itself. */
export interface GlyphEncoder {
  readonly character: (codePoint: number) => FontCharacter
  /** What of the spacing the subset cannot have is missing in the answer. */
  readonly encode: (character: FontCharacter, extra: number, shift: number) => EncodedGlyph
}

/** What the file tells of the glyphs that it has, by their numbers. */
export interface GlyphTables {
  /** Thousandths of an em. */
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
}

export const createEncoder = (
  source: GlyphSource,
  { widths, unicode }: GlyphTables,
): GlyphEncoder => {
  const { scale } = source
  const characters = new Map<number, FontCharacter>()
  const spaced = new Map<string, EncodedGlyph>()

  const add = (id: number, codePoint: number, width: number, shift: number): EncodedGlyph => {
    widths[id] = width
    unicode[id] = [codePoint]
    return { code: id.toString(16).padStart(4, '0'), width, shift }
  }
  const include = (codePoint: number, { extra, shift }: Spacing): EncodedGlyph => {
    const glyph = source.glyphOf(codePoint)
    const own = source.advanceOf(glyph)
    const id = source.include(glyph)
    if (unicode[id] === undefined) add(id, codePoint, own * scale, 0)
    // Two characters may share a glyph, which then could be read as one of them only.
    const isShared = unicode[id]?.[0] !== codePoint
    const isPlain = source.variantsArePlain || (extra === 0 && shift === 0)
    if (isPlain && !isShared) return add(id, codePoint, own * scale, 0)
    const advance = isPlain ? own : own + Math.round(extra / scale)
    const moved = isPlain ? 0 : shift
    const variant = { glyph, advance, shift: Math.round(moved / scale) }
    return add(source.includeVariant(variant), codePoint, advance * scale, moved)
  }

  return {
    character: (codePoint) => {
      const known = characters.get(codePoint)
      if (known !== undefined) return known
      const natural = source.advanceOf(source.glyphOf(codePoint)) * scale
      const character = { codePoint, natural, plain: undefined }
      characters.set(codePoint, character)
      return character
    },
    encode: (character, extra, shift) => {
      const { codePoint } = character
      if (extra === 0 && shift === 0) {
        character.plain ??= include(codePoint, { extra, shift })
        return character.plain
      }
      const key = `${codePoint} ${extra} ${shift}`
      const glyph = spaced.get(key) ?? include(codePoint, { extra, shift })
      spaced.set(key, glyph)
      return glyph
    },
  }
}
