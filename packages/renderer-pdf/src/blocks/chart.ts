import { type ChartNode, textPieces } from '@jibao/document'
import { drawChart, figureLines, styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../pitch.ts'

/** What `composeReport` leaves below. */
const spaceBelow = pitch / 2

export const composeChart = (
  node: ChartNode,
  { faces, width, height }: BlockScope,
): readonly Content[] => {
  const face = faces.single(textPieces(node).join(''), styles.tableText.font)
  const drawing = drawChart(node, { width, fontFamily: face.name })
  const scale = Math.min(1, (height - 2 * pitch) / drawing.height)
  const fitted = drawing.height * scale
  return [
    {
      svg: drawing.svg,
      fit: [width, fitted],
      alignment: 'center',
      margin: [0, figureLines(fitted) * pitch - fitted - spaceBelow, 0, 0],
    },
  ]
}
