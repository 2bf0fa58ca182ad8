import { baselineOf, type LaidLine } from '@jibao/layout'
import { colourOperands } from './colour-operands.ts'
import type { PdfDocument } from './file/pdf-document.ts'
import { type TextFont, textOperators } from './text-operators.ts'
import { thousandth } from './thousandth.ts'

/** One text object for the line, or for the stretch of it that is handed in. */
export const drawLine = (
  document: PdfDocument,
  { set, x, y }: Pick<LaidLine, 'set' | 'x' | 'y'>,
  fontOf: (name: string) => TextFont,
): void => {
  if (set.line.end === set.line.start) return
  const { color = '000000', turned } = set.text.block.setting
  const operators = textOperators(set, { x, baseline: baselineOf({ y, set }) }, fontOf)
  const text = `BT\n${colourOperands(color)} rg\n${operators}\nET`
  document.addContent(turned === true ? `q\n${turnAbout(x, y)}\n${text}\nQ` : text)
}

/** A quarter turn clockwise; `y` counts downwards. */
const turnAbout = (x: number, y: number): string =>
  `0 1 -1 0 ${thousandth(x + y)} ${thousandth(y - x)} cm`
