import { describeChart, drawnText } from '@jibao/charts'
import type { ChartNode } from '@jibao/document'
import { figureLines, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import type { BlockScope } from './block-scope.ts'

/** What `composeReport` leaves below. */
const spaceBelow = pitch / 2

export const composeChart = (
  node: ChartNode,
  { drawChart, faces, furniture, width, height }: BlockScope,
): readonly Content[] => {
  const set = faces.drawing(drawnText(node, furniture), styles.tableText.font)
  const drawing = drawChart(node, width, set)
  const scale = Math.min(1, (height - 2 * pitch) / drawing.height)
  const fitted = drawing.height * scale
  return [
    {
      svg: drawing.svg,
      alternative: describeChart(node, furniture),
      fit: [width, fitted],
      alignment: 'center',
      margin: [0, figureLines(fitted) * pitch - fitted - spaceBelow, 0, 0],
    },
  ]
}
