import { type ChartNode, printValue, textPieces } from '@jibao/document'
import { drawChart, linePitch } from '@jibao/typography'
import { type FileChild, ImageRun } from 'docx'
import { chartGlyphMissing } from '../diagnostics.ts'
import { faceFor } from '../face-for.ts'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'
import { styledParagraph } from '../styled-paragraph.ts'

/** What the picture says, for those who cannot see it and for programs that read the file back. */
const describe = ({ alternative, title, data, reference }: ChartNode): string => {
  const figures = data.map(({ label, value }) => `${label} ${printValue(value)}`)
  const line = reference === undefined ? [] : [`参照线 ${printValue(reference)}`]
  return `${alternative} ${title}：${[...figures, ...line].join('；')}。`
}

/** docx counts pictures in pixels of 96 to the inch. */
const pixels = (points: number): number => (points * 96) / 72

export const renderChart = async (
  node: ChartNode,
  { context, layout }: Place,
): Promise<readonly FileChild[]> => {
  const { face, missing } = faceFor(textPieces(node).join(''), context.fonts.chain('songti'))
  if (face === undefined) {
    context.report(chartGlyphMissing(node.title, missing))
    return []
  }
  const width = layout.textWidth / 20
  const drawing = drawChart(node, { width, fontFamily: face.name })
  // A line is left for the space around the picture.
  const scale = Math.min(1, (layout.textHeight / 20 - linePitch) / drawing.height)
  return [
    styledParagraph('Figure', [
      new ImageRun({
        type: 'png',
        data: await rasterise(drawing.svg, face),
        transformation: {
          width: pixels(drawing.width * scale),
          height: pixels(drawing.height * scale),
        },
        altText: { name: node.title, description: describe(node) },
      }),
    ]),
  ]
}
