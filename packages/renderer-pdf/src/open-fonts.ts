import type { FontFace } from '@jibao/core'
import { openOutlines } from '@jibao/fonts'
import type { PdfDocument } from './file/pdf-document.ts'
import { outlineFont } from './fonts/outline-font.ts'
import type { PdfFont } from './fonts/pdf-font.ts'
import { kitFont } from './pdfmake-seam.ts'

/** How a face comes into a file. */
export type OpenFont = (document: PdfDocument, face: FontFace, resource: string) => PdfFont

/** TrueType faces by their records; the others by pdfkit, which reads them all, only slower. */
export const openFont: OpenFont = (document, face, resource) => {
  const outlines = openOutlines(face)
  return outlines === undefined
    ? kitFont(document, { face, resource })
    : outlineFont(document, { outlines, resource })
}

/** All faces by name, as `F1`, `F2` and so on. */
export const openFonts = (
  document: PdfDocument,
  faces: ReadonlyMap<string, FontFace>,
  open: OpenFont,
): ReadonlyMap<string, PdfFont> =>
  new Map([...faces].map(([name, face], index) => [name, open(document, face, `F${index + 1}`)]))
