import { baselineOf, type LaidLine } from '@jibao/layout'
import type { PdfDocument } from './pdfmake-seam.ts'
import { type TextFont, textOperators } from './text-operators.ts'

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

/** RRGGBB as the operands of a colour operator. */
export const colourOperands = (colour: string): string =>
  [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => Number(part.toFixed(3)))
    .join(' ')

/** A quarter turn clockwise; `y` counts downwards. */
const turnAbout = (x: number, y: number): string =>
  `0 1 -1 0 ${Number((x + y).toFixed(3))} ${Number((y - x).toFixed(3))} cm`
