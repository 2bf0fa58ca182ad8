import { type ChartNode, textPieces } from '@jibao/document'
import { drawChart, linePitch, styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'

const spaceAbove = linePitch / 2

export const composeChart = (
  node: ChartNode,
  { faces, width, height }: BlockScope,
): readonly Content[] => {
  const face = faces.single(textPieces(node).join(''), styles.tableText.font)
  const { svg } = drawChart(node, { width, fontFamily: face.name })
  return [
    {
      svg,
      fit: [width, height - spaceAbove],
      alignment: 'center',
      margin: [0, spaceAbove, 0, 0],
    },
  ]
}
