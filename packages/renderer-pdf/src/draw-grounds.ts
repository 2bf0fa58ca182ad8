import type { DrawnGround } from '@jibao/layout'
import { colourOperands } from './colour-operands.ts'
import type { PdfDocument } from './file/pdf-document.ts'
import { thousandth } from './thousandth.ts'

/** Fills what a line stands on, before the line is drawn on top. */
export const drawGrounds = (document: PdfDocument, grounds: readonly DrawnGround[]): void => {
  for (const { colour, x, y, width, height } of grounds) {
    const box = [x, y, width, height].map(thousandth).join(' ')
    document.addContent(`q\n${colourOperands(colour)} rg\n${box} re f\nQ`)
  }
}
