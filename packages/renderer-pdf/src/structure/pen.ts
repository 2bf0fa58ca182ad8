import {
  baselineOf,
  type CellDrawing,
  groundsOf,
  type LaidDrawing,
  type LaidLine,
  type PlacedSvg,
  placeDrawing,
  type TextBlock,
  withBlanks,
} from '@jibao/layout'
import type { Furniture, SetLine } from '@jibao/typography'
import { drawGrounds } from '../draw-grounds.ts'
import { createLineDrawer } from '../draw-line.ts'
import { drawRule, type LaidRule } from '../draw-rule.ts'
import type { PdfDocument } from '../file/pdf-document.ts'
import type { TextFont } from '../fonts/text-font.ts'
import type { DrawSvg } from '../pdfmake-seam.ts'
import { annotateLink } from './annotate-link.ts'
import type { StructureTree } from './build-tree.ts'
import { type Attributes, element } from './element.ts'
import type { Artifact, Marker } from './marker.ts'
import { createLinks, type Segment, segmentsOf } from './segments.ts'

/** Draws what lies on the page that is being drawn. */
export interface Drawer {
  line(line: LaidLine): void
  rule(rule: LaidRule): void
  drawing(drawing: LaidDrawing): void
  endPage(): void
}

export interface Pen {
  readonly document: PdfDocument
  readonly tree: StructureTree
  readonly marker: Marker
  readonly fontOf: (name: string) => TextFont
  readonly drawSvg: DrawSvg
  readonly furniture: Furniture
}

/** Draws what lies on the pages and hangs it into the tree; what is not of the report becomes an artifact. */
export const createDrawer = ({
  document,
  tree,
  marker,
  fontOf,
  drawSvg,
  furniture: { toHeading },
}: Pen): Drawer => {
  const { content } = document
  const drawLine = createLineDrawer(content, fontOf)
  const linkAt = createLinks()
  const drawn = new Set<SetLine>()

  const drawSegment = (line: LaidLine, { holder, start, end, link }: Segment): void => {
    const { text, line: set } = line.set
    const { size } = text.block.setting
    const { advances } = text.paragraph
    const x = line.x + sum(advances, set.start, start)
    const { y } = line
    const element = link === undefined ? holder : linkAt(holder, link)
    marker.content(element)
    drawLine({ text, start, end, x, y, baseline: baselineOf(line) })
    if (link === undefined || start >= set.end) return
    const width = sum(advances, start, Math.min(end, set.end))
    marker.annotation(element, (structParent) =>
      annotateLink(document, { x, y, width, height: size }, link.url, { toHeading, structParent }),
    )
  }

  const drawInCell = (line: LaidLine, drawing: CellDrawing): void => {
    const { text, line: set } = line.set
    const place = placeDrawing(drawing, line)
    const leaf = drawn.has(set) ? undefined : tree.leafOf(text.block)
    drawn.add(set)
    if (leaf === undefined) marker.artifact('repetition')
    else {
      const figure = element('Figure', [], {
        alternative: drawing.alternative,
        attributes: boxOf(place, document.page.height),
      })
      leaf.element.kids.push(figure)
      marker.content(figure)
    }
    drawSvg(place)
  }

  return {
    line: (line) => {
      const { text, line: set } = line.set
      const { drawing } = text.block
      if (drawing !== undefined) return drawInCell(line, drawing)
      if (set.start === set.end) return
      const mark = line.inlines[0]?.mark
      if (mark?.kind === 'heading' && text.paragraph.lines[0] === set) {
        const { dictionary, height } = document.page
        document.destinations.set(mark.destination, [dictionary, 'XYZ', 0, height - line.y, null])
      }
      // Nearly all texts stand on the bare paper.
      const grounds = text.block.text.some(({ ground }) => ground !== undefined)
        ? groundsOf(line)
        : []
      if (grounds.length > 0) {
        marker.artifact('ornament')
        drawGrounds(content, grounds)
      }
      const leaf = drawn.has(set) ? undefined : tree.leafOf(text.block)
      drawn.add(set)
      if (leaf === undefined) {
        marker.artifact(artifactOf(text.block))
        const { start, end } = set
        drawLine({ text, start, end, x: line.x, y: line.y, baseline: baselineOf(line) })
      } else {
        for (const segment of segmentsOf(withBlanks(line.set), leaf)) drawSegment(line, segment)
      }
    },
    rule: (rule) => {
      marker.artifact('ornament')
      drawRule(content, rule)
    },
    drawing: (drawing) => {
      const figure = tree.figureOf(drawing.owner)
      figure.attributes = boxOf(drawing, document.page.height)
      marker.content(figure)
      drawSvg(drawing)
    },
    endPage: () => marker.endPage(),
  }
}

const boxOf = ({ x, y, _width, _height }: PlacedSvg, pageHeight: number): Attributes => ({
  O: 'Layout',
  Placement: 'Block',
  BBox: [x, pageHeight - y - _height, x + _width, pageHeight - y],
})

/** A text that is not, or not here, part of the report. */
const artifactOf = ({ owner }: TextBlock): Artifact => {
  if (owner === undefined) return 'pageNumber'
  return 'role' in owner && owner.role === 'leader' ? 'ornament' : 'repetition'
}

const sum = (numbers: Float64Array, start: number, end: number): number => {
  let total = 0
  for (let index = start; index < end; index += 1) total += numbers[index] ?? 0
  return total
}
