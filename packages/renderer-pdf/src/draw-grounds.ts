import type { DrawnGround } from '@jibao/layout'
import { colourOperands } from './draw-line.ts'
import type { PdfDocument } from './pdfmake-seam.ts'

/** Fills what a line stands on, before the line is drawn on top. */
export const drawGrounds = (document: PdfDocument, grounds: readonly DrawnGround[]): void => {
  for (const { colour, x, y, width, height } of grounds) {
    const box = [x, y, width, height].map((length) => Number(length.toFixed(3))).join(' ')
    document.addContent(`q\n${colourOperands(colour)} rg\n${box} re f\nQ`)
  }
}
