import { boundsOf, type Glyph } from './glyph.ts'
import { makeBar, placeGlyph } from './make-glyph.ts'
import type { GlyphSource } from './read-glyphs.ts'

/** One Chinese character, in units of a font that has 1,000 to the em. */
const em = 1000
const half = em / 2

const centred = (glyph: Glyph, from: number, width: number): number =>
  Math.round(from + (width - glyph.advance) / 2)

/** Where a mark that is narrower than a character stands in its square. */
const places = {
  opening: (glyph) => centred(glyph, half, half),
  closing: (glyph) => centred(glyph, 0, half),
  middle: (glyph) => centred(glyph, 0, em),
} as const satisfies Readonly<Record<string, (glyph: Glyph) => number>>

/** Marks that Chinese shares with Latin, where a font may have the Latin width (GB/T 15834-2011 5.1). */
const sharedMarks: readonly (readonly [string, keyof typeof places])[] = [
  ['“', 'opening'],
  ['‘', 'opening'],
  ['”', 'closing'],
  ['’', 'closing'],
  ['·', 'middle'],
  ['…', 'middle'],
]

const dashes = '—―'
const digits = '0123456789'

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

/**
 * The forms in which official text wants a few characters: shared marks one character wide, a dash
 * from edge to edge so that —— is one line, digits of one width so that columns of figures stand
 * under each other.
 */
export const officialForms = (source: GlyphSource): ReadonlyMap<number, Glyph> => {
  const forms = new Map<number, Glyph>()
  const change = (character: string, to: (glyph: Glyph) => Glyph): void => {
    const glyph = source.glyph(codePointOf(character))
    if (glyph !== undefined) forms.set(codePointOf(character), to(glyph))
  }
  for (const [mark, place] of sharedMarks) {
    change(mark, (glyph) =>
      glyph.advance === em ? glyph : placeGlyph(glyph, places[place](glyph), em),
    )
  }
  // The horizontal bar stands at the height of Chinese text; a dash may be made for Latin, lower.
  const bar = source.glyph(codePointOf('―'))
  const bounds = bar === undefined ? undefined : boundsOf(bar)
  if (bounds !== undefined) {
    const dash = makeBar({ ...bounds, xMin: 0, xMax: em }, em)
    for (const character of dashes) change(character, () => dash)
  }
  const width = source.glyph(codePointOf('0'))?.advance
  if (width !== undefined) {
    for (const digit of digits) {
      change(digit, (glyph) => placeGlyph(glyph, centred(glyph, 0, width), width))
    }
  }
  return forms
}
