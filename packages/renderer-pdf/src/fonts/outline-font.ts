import { createSubset, type FaceFacts, type Outlines } from '@jibao/fonts'
import { largeStream } from '../file/large-stream.ts'
import type { PdfDocument } from '../file/pdf-document.ts'
import { type PdfReference, pdfText } from '../file/pdf-value.ts'
import { createEncoder, type GlyphTables } from './create-encoder.ts'
import { nameInAscii } from './name-in-ascii.ts'
import { emBox, type PdfFont } from './pdf-font.ts'
import { subsetTag } from './subset-tag.ts'
import { unicodeMap } from './unicode-map.ts'

/** A TrueType face, of which the file gets the records of the glyphs that it shows (ISO 32000-1 9.7). */
export const outlineFont = (
  document: PdfDocument,
  { outlines, resource }: { readonly outlines: Outlines; readonly resource: string },
): PdfFont => {
  const { facts, metrics } = outlines
  const scale = 1000 / facts.unitsPerEm
  const subset = createSubset(outlines)
  const glyphs: GlyphTables = { widths: [metrics.advance(0) * scale], unicode: [[0]] }
  const encoder = createEncoder(
    {
      scale,
      variantsArePlain: false,
      glyphOf: outlines.glyphOf,
      advanceOf: metrics.advance,
      include: subset.include,
      includeVariant: subset.includeVariant,
    },
    glyphs,
  )
  let reference: PdfReference | undefined
  const box = facts.box.map((edge) => edge * scale)
  return {
    // Not by a spread: V8 would take each font for an object of another kind.
    character: encoder.character,
    encode: encoder.encode,
    codes: encoder.codes,
    resource,
    reference: () => {
      reference ??= document.ref()
      return reference
    },
    xHeight: facts.xHeight * scale,
    box,
    embed: () => {
      if (reference === undefined) return
      document.codes.set(reference, encoder.codes)
      const name = `${subsetTag(resource)}+${nameInAscii(facts.postscriptName) || resource}`
      const file = document.ref({}, largeStream(subset.write()))
      const descriptor = document.ref(describe(facts, { name, box, file }))
      reference.data = fontOf(document, { name, descriptor, glyphs })
    },
  }
}

const fixedPitch = 1 << 0
const serif = 1 << 1
/** Characters outside of Adobe's Latin set. */
const symbolic = 1 << 2
const script = 1 << 3
const italic = 1 << 6

const describe = (
  facts: FaceFacts,
  {
    name,
    box,
    file,
  }: { readonly name: string; readonly box: readonly number[]; readonly file: PdfReference },
): PdfReference['data'] => {
  const { familyClass, isFixedPitch, isItalic, unitsPerEm } = facts
  const scale = 1000 / unitsPerEm
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags:
      symbolic |
      (isFixedPitch ? fixedPitch : 0) |
      (1 <= familyClass && familyClass <= 7 ? serif : 0) |
      (familyClass === 10 ? script : 0) |
      (isItalic ? italic : 0),
    FontBBox: box,
    ItalicAngle: facts.italicAngle,
    Ascent: emBox.ascender,
    Descent: emBox.descender,
    CapHeight: (facts.capHeight || facts.ascent) * scale,
    XHeight: facts.xHeight * scale,
    StemV: 0,
    FontFile2: file,
  }
}

const fontOf = (
  document: PdfDocument,
  {
    name,
    descriptor,
    glyphs,
  }: { readonly name: string; readonly descriptor: PdfReference; readonly glyphs: GlyphTables },
): PdfReference['data'] => {
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, glyphs.widths.map((width) => width ?? 0)],
    CIDToGIDMap: 'Identity',
  })
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: document.ref({}, unicodeMap(glyphs.unicode)),
  }
}
