import type { Mark } from './mark.ts'
import type { Canvas, Margin, Rule } from './pdfmake-nodes.ts'

interface RuleLook {
  readonly lineColor?: string
  readonly mark?: Mark
}

/** A horizontal rule from the left of the measure. */
export const rule = (
  width: number,
  lineWidth: number,
  { margin = [0, 0, 0, 0], ...look }: RuleLook & { readonly margin?: Margin } = {},
): Canvas => ({ canvas: [ruleAt(0, { from: 0, to: width, lineWidth }, look)], margin })

/** A rule of a canvas, its middle `y` below the canvas's top. */
export const ruleAt = (
  y: number,
  {
    from,
    to,
    lineWidth,
  }: { readonly from: number; readonly to: number; readonly lineWidth: number },
  { lineColor = '#000000', mark }: RuleLook = {},
): Rule => ({
  type: 'line',
  x1: from,
  y1: y,
  x2: to,
  y2: y,
  lineWidth,
  lineColor,
  ...(mark === undefined ? {} : { mark }),
})
