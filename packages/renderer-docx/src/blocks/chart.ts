import { type ChartNode, printValue, textPieces } from '@jibao/document'
import { drawChart, figureLines, linePitch } from '@jibao/typography'
import { type FileChild, ImageRun } from 'docx'
import { chartGlyphMissing } from '../diagnostics.ts'
import { faceFor } from '../face-for.ts'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'
import { lines } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'

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
  { context, layout, pictures }: Place,
): Promise<readonly FileChild[]> => {
  const { face, missing } = faceFor(textPieces(node).join(''), context.fonts.chain('songti'))
  if (face === undefined) {
    context.report(chartGlyphMissing(node.title, missing))
    return []
  }
  const width = layout.textWidth / 20
  const drawing = drawChart(node, { width, fontFamily: face.name })
  const scale = Math.min(1, (layout.textHeight / 20 - 2 * linePitch) / drawing.height)
  const height = drawing.height * scale
  const space = figureLines(height) * linePitch - height
  const picture = pictures.get(node) ?? rasterise(drawing.svg, face)
  pictures.set(node, picture)
  return [
    styledParagraph(
      'Figure',
      [
        new ImageRun({
          type: 'png',
          data: await picture,
          transformation: { width: pixels(drawing.width * scale), height: pixels(height) },
          altText: { name: node.title, description: describe(node) },
        }),
      ],
      { spacing: { before: twips(space - linePitch / 2), after: lines(0.5) } },
    ),
  ]
}
