import type { DrawnGround, DrawnRule } from '@jibao/layout'
import type { Element } from 'xast'
import { drawPath } from './draw-path.ts'
import { rectangle } from './path.ts'
import type { Pen } from './pen.ts'

export const drawRule = ({ x1, y1, x2, y2, lineWidth, colour }: DrawnRule, pen: Pen): Element =>
  drawPath(
    {
      steps: [
        { to: 'move', x: x1, y: y1 },
        { to: 'line', x: x2, y: y2 },
      ],
      stroke: { colour, width: lineWidth },
    },
    pen,
  )

export const drawGround = ({ x, y, width, height, colour }: DrawnGround, pen: Pen): Element =>
  drawPath({ steps: rectangle(x, y, width, height), fill: colour }, pen)
