import { withinFile } from '@jibao/layout'
import type { PdfDocument } from '../file/pdf-document.ts'
import { type PdfReference, type PdfValue, pdfText } from '../file/pdf-value.ts'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Bit 3 of an annotation's flags. */
const printed = 1 << 2

/** A link over a rectangle of the page, counted from its top left, as an object of its own in the structure tree. */
export const annotateLink = (
  document: PdfDocument,
  { x, y, width, height }: Rectangle,
  url: string,
  more: { readonly toHeading: string; readonly structParent: number },
): PdfReference => {
  const { page } = document
  const isWithin = url.startsWith(withinFile)
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, page.height - y - height, x + width, page.height - y],
    Border: [0, 0, 0],
    F: printed,
    Contents: pdfText(isWithin ? more.toHeading : url),
    StructParent: more.structParent,
    A: document.ref(isWithin ? goTo(url.slice(withinFile.length)) : visit(url)),
  })
  page.annotations.push(annotation)
  return annotation
}

/** To a named place of the file, which may yet come. */
const goTo = (name: string): Record<string, PdfValue> => ({ S: 'GoTo', D: pdfText(name) })

const visit = (url: string): Record<string, PdfValue> => ({ S: 'URI', URI: pdfText(url) })
