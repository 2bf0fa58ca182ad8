import type { FontFace } from '@jibao/core'
import type { DrawnPicture, DrawnText } from '@jibao/layout'
import type { Element } from 'xast'
import { drawPath } from '../page/draw-path.ts'
import { measurePath } from '../page/path.ts'
import type { Pen } from '../page/pen.ts'
import { drawText } from '../text/draw-text.ts'
import { ofd } from '../xml.ts'
import { measureOf, type Placing } from './placing.ts'
import { type DrawingText, readDrawing } from './read-drawing.ts'

/**
 * A drawing as a block: its shapes in a block inside, then its words, each a text for itself.
 * @param faceOf by the name that the drawing has for it
 */
export const drawPicture = (
  { svg, x, y, width }: DrawnPicture,
  pen: Pen,
  faceOf: (name: string) => FontFace,
): { readonly id: number; readonly block: Element } => {
  const drawing = readDrawing(svg)
  const placing = { scale: width / drawing.width, x, y }
  const id = pen.ids.next()
  const shapes = ofd(
    'PageBlock',
    { ID: pen.ids.next() },
    ...drawing.paths.map((path) => drawPath(measurePath(path, measureOf(placing)), pen)),
  )
  const words = drawing.texts.map((text) => drawParts(setText(text, placing, faceOf), pen))
  return { id, block: ofd('PageBlock', { ID: id }, shapes, ...words) }
}

/** Texts that belong together stand in a block. */
const drawParts = (parts: readonly DrawnText[], pen: Pen): Element => {
  const [only, ...others] = parts
  return only !== undefined && others.length === 0
    ? drawText(only, pen)
    : ofd('PageBlock', { ID: pen.ids.next() }, ...parts.map((part) => drawText(part, pen)))
}

/** How much of its width a text stands left of its anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const

const setText = (
  { parts, anchor, ...at }: DrawingText,
  placing: Placing,
  faceOf: (name: string) => FontFace,
): readonly DrawnText[] => {
  const size = at.size * placing.scale
  const place = measureOf(placing)
  const measured = parts.map(({ text, fontFamily }) => {
    const face = faceOf(fontFamily)
    const glyphs = Array.from(text, (character) => {
      const codePoint = character.codePointAt(0) ?? 0
      return { codePoint, shift: 0, advance: (face.advance(codePoint) * size) / 1000 }
    })
    return { face, glyphs }
  })
  const width = measured
    .flatMap(({ glyphs }) => glyphs)
    .reduce((sum, { advance }) => sum + advance, 0)
  let x = place.x(at.x) - before[anchor] * width
  const placed = <T extends { readonly advance: number }>(glyph: T) => {
    const left = x
    x += glyph.advance
    return { ...glyph, x: left }
  }
  return measured.map(({ face, glyphs }) => ({
    type: 'text',
    face,
    size,
    colour: at.colour,
    baseline: place.y(at.y),
    glyphs: glyphs.map(placed),
    line: 0,
  }))
}
