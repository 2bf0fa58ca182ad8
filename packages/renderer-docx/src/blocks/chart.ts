import { describeChart, drawnText, openCharts } from '@jibao/charts'
import type { ChartNode } from '@jibao/document'
import { figureLines, linePitch } from '@jibao/typography'
import { type FileChild, ImageRun } from 'docx'
import { chartGlyphMissing } from '../diagnostics.ts'
import { facesFor } from '../faces-for.ts'
import { pixels } from '../pixels.ts'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'
import { lines } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'

export const renderChart = async (
  node: ChartNode,
  { context, furniture, layout, pictures }: Place,
): Promise<readonly FileChild[]> => {
  const { faces, missing } = facesFor(drawnText(node, furniture), context.fonts.chain('songti'))
  if (faces === undefined) {
    context.report(chartGlyphMissing(node.title, missing))
    return []
  }
  const width = layout.textWidth / 20
  const pen = await openCharts()
  const drawing = pen.draw(node, { width, fontFamily: faces[0].name, words: furniture })
  const scale = Math.min(1, (layout.textHeight / 20 - 2 * linePitch) / drawing.height)
  const height = drawing.height * scale
  const space = figureLines(height) * linePitch - height
  const picture = pictures.get(node) ?? rasterise(drawing.svg, faces)
  pictures.set(node, picture)
  return [
    styledParagraph(
      'Figure',
      [
        new ImageRun({
          type: 'png',
          data: await picture,
          transformation: { width: pixels(drawing.width * scale), height: pixels(height) },
          altText: { name: node.title, description: describeChart(node, furniture) },
        }),
      ],
      { spacing: { before: twips(space - linePitch / 2), after: lines(0.5) } },
    ),
  ]
}
