import type { LaidPage } from '@jibao/layout'
import { colourOperands } from './colour-operands.ts'
import type { PdfDocument } from './file/pdf-document.ts'
import { numberText } from './file/value-text.ts'

export type LaidRule = Extract<LaidPage['items'][number], { readonly type: 'vector' }>['item']

export const drawRule = (
  document: PdfDocument,
  { x1, y1, x2, y2, lineWidth, lineColor }: LaidRule,
): void => {
  const colour = colourOperands(lineColor === 'black' ? '000000' : lineColor.slice(1))
  const from = `${numberText(x1)} ${numberText(y1)}`
  const to = `${numberText(x2)} ${numberText(y2)}`
  document.addContent(`${numberText(lineWidth)} w\n${colour} RG\n${from} m\n${to} l\nS`)
}
