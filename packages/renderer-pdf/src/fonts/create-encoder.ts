import type { GlyphSource } from './glyph-source.ts'

/** A character as a font shows it; lengths in thousandths of an em. */
interface EncodedGlyph {
  /** The glyph's number in the file. */
  readonly code: number
  /** Advance that the file gives it. */
  readonly width: number
  /** How far right of its own place the outline stands. */
  readonly shift: number
}

/** A character as its font has it; lengths in thousandths of an em. */
export interface FontCharacter {
  readonly codePoint: number
  /** Advance. */
  readonly natural: number
  /** As it is shown without spacing; from then on. */
  plain: EncodedGlyph | undefined
  /** As it was shown with spacing: few, which are gone through. */
  readonly spaced: SpacedGlyph[]
}

interface SpacedGlyph extends Spacing {
  readonly glyph: EncodedGlyph
}

/** How a glyph is to differ from the font's; thousandths of an em. */
interface Spacing {
  /** Added to its advance. */
  readonly extra: number
  /** To the right, of its outline. */
  readonly shift: number
}

/** Shows characters by the glyphs of the subset that will be embedded, each read back as itself. */
export interface GlyphEncoder {
  readonly character: (codePoint: number) => FontCharacter
  /** What of the spacing the subset cannot have is missing in the answer. */
  readonly encode: (character: FontCharacter, extra: number, shift: number) => EncodedGlyph
  /** Codes of all that was encoded. */
  readonly codes: ReadonlySet<number>
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
  const codes = new Set<number>()

  const add = (code: number, codePoint: number, width: number, shift: number): EncodedGlyph => {
    widths[code] = width
    unicode[code] = [codePoint]
    return { code, width, shift }
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
  const encodeAnew = (codePoint: number, spacing: Spacing): EncodedGlyph => {
    const glyph = include(codePoint, spacing)
    codes.add(glyph.code)
    return glyph
  }

  return {
    codes,
    character: (codePoint) => {
      const known = characters.get(codePoint)
      if (known !== undefined) return known
      const natural = source.advanceOf(source.glyphOf(codePoint)) * scale
      const character = { codePoint, natural, plain: undefined, spaced: [] }
      characters.set(codePoint, character)
      return character
    },
    encode: (character, extra, shift) => {
      const { codePoint, spaced } = character
      if (extra === 0 && shift === 0) {
        character.plain ??= encodeAnew(codePoint, { extra, shift })
        return character.plain
      }
      for (const known of spaced) {
        if (known.extra === extra && known.shift === shift) return known.glyph
      }
      const glyph = encodeAnew(codePoint, { extra, shift })
      spaced.push({ extra, shift, glyph })
      return glyph
    },
  }
}
