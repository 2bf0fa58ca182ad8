import { compactName } from '../src/default-faces.ts'
import type { Glyph } from './glyph.ts'
import { officialForms } from './official-forms.ts'
import type { GlyphSource } from './read-glyphs.ts'
import { repertoireOf } from './repertoire.ts'
import { writeTrueType } from './write-true-type.ts'

export interface Cut {
  readonly family: string
  readonly weight: number
  readonly copyright: string
  /** Characters to leave out, as other faces have them. */
  readonly omit?: (codePoint: number) => boolean
}

const licence =
  'This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is available with a FAQ at: https://openfontlicense.org'

/** A TrueType file with what a report may need, in official forms, under a name of its own. */
export const cutFace = (
  source: GlyphSource,
  { family, weight, copyright, omit = () => false }: Cut,
): Uint8Array => {
  const forms = officialForms(source)
  const glyphs = new Map<number, Glyph>()
  for (const codePoint of repertoireOf(source.codePoints)) {
    if (omit(codePoint)) continue
    const glyph = forms.get(codePoint) ?? source.glyph(codePoint)
    if (glyph !== undefined) glyphs.set(codePoint, glyph)
  }
  return writeTrueType({
    names: [
      { id: 0, text: copyright },
      { id: 1, text: family },
      { id: 2, text: 'Regular' },
      { id: 3, text: `${family} 1.000` },
      { id: 4, text: family },
      { id: 5, text: 'Version 1.000' },
      { id: 6, text: compactName(family) },
      { id: 13, text: licence },
      { id: 14, text: 'https://openfontlicense.org' },
    ],
    weight,
    fsType: 0,
    unitsPerEm: source.unitsPerEm,
    notdef: source.notdef,
    glyphs,
  })
}
