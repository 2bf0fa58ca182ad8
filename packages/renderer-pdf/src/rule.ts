import type { Mark } from './mark.ts'
import type { Canvas, Margin } from './pdfmake-nodes.ts'

/** A horizontal rule across the type area. */
export const rule = (
  width: number,
  lineWidth: number,
  {
    lineColor = '#000000',
    margin = [0, 0, 0, 0],
    mark,
  }: { readonly lineColor?: string; readonly margin?: Margin; readonly mark?: Mark } = {},
): Canvas => ({
  canvas: [
    {
      type: 'line',
      x1: 0,
      y1: 0,
      x2: width,
      y2: 0,
      lineWidth,
      lineColor,
      ...(mark === undefined ? {} : { mark }),
    },
  ],
  margin,
})
