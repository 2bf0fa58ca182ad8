import type { FontFace } from '@jibao/core'
import { openOutlines } from '@jibao/fonts'
import type { PdfDocument } from './file/pdf-document.ts'
import { outlineFont } from './fonts/outline-font.ts'
import type { PdfFont } from './fonts/pdf-font.ts'

/** How a face comes into a file. */
export type OpenFont = (
  document: PdfDocument,
  face: FontFace,
  resource: string,
) => PdfFont | Promise<PdfFont>

/** TrueType faces by their records; the others by pdfkit, which reads them all, only slower. */
export const openFont: OpenFont = (document, face, resource) => {
  const outlines = openOutlines(face)
  return outlines === undefined
    ? openByKit(document, face, resource)
    : outlineFont(document, { outlines, resource })
}

const openByKit = async (
  document: PdfDocument,
  face: FontFace,
  resource: string,
): Promise<PdfFont> => {
  const { kitFont } = await import('./pdfmake-seam.ts')
  return kitFont(document, { face, resource })
}

/** All faces by name, as `F1`, `F2` and so on. */
export const openFonts = async (
  document: PdfDocument,
  faces: ReadonlyMap<string, FontFace>,
  open: OpenFont,
): Promise<ReadonlyMap<string, PdfFont>> => {
  const fonts = new Map<string, PdfFont>()
  for (const [name, face] of faces) {
    fonts.set(name, await open(document, face, `F${fonts.size + 1}`))
  }
  return fonts
}
