import { describeChart, drawnText, openCharts } from '@jibao/charts'
import type { ChartNode } from '@jibao/document'
import { outlineLine } from '@jibao/fonts'
import { figureLines, linePitch } from '@jibao/typography'
import { chartGlyphMissing } from '../diagnostics.ts'
import { facesFor } from '../faces-for.ts'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'
import { lines } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'
import { picture } from '../wordml/picture.ts'
import { run } from '../wordml/run.ts'

export const renderChart = async (
  node: ChartNode,
  { context, furniture, ids, layout, pictures }: Place,
): Promise<string> => {
  const { faces, missing } = facesFor(drawnText(node, furniture), context.fonts.chain('songti'))
  if (faces === undefined) {
    context.report(chartGlyphMissing(node.title, missing))
    return ''
  }
  const width = layout.textWidth / 20
  const pen = await openCharts()
  const drawing = pen.draw(node, {
    width,
    fontFamily: faces[0].name,
    shape: (line) => outlineLine(line, faces),
    words: furniture,
  })
  const scale = Math.min(1, (layout.textHeight / 20 - 2 * linePitch) / drawing.height)
  const height = drawing.height * scale
  const space = figureLines(height) * linePitch - height
  const png = pictures.get(node) ?? rasterise(drawing.svg, hasText(drawing.svg) ? faces : [])
  pictures.set(node, png)
  return styledParagraph(
    'Figure',
    run(
      picture({
        ...ids.drawing(await png),
        width: drawing.width * scale,
        height,
        name: node.title,
        description: describeChart(node, furniture),
      }),
    ),
    { spacing: { before: twips(space - linePitch / 2), after: lines(0.5) } },
  )
}

/** Lines of faces without TrueType outlines: for each of their glyphs the rasteriser reads the file again. */
const hasText = (svg: string): boolean => svg.includes('<text')
