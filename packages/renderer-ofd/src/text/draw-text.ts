import type { DrawnText } from '@jibao/layout'
import type { Element } from 'xast'
import { type Box, boxText, within } from '../box.ts'
import { colourValue } from '../colour.ts'
import type { Pen } from '../page/pen.ts'
import { lengths, type Micrometres, micrometres, millimetres } from '../units.ts'
import { ofd } from '../xml.ts'
import { textCodes } from './text-codes.ts'

/** What outlines may need around their squares, em: the tails of Latin letters, a stroke that juts out. */
const room = { above: 1, below: 0.3, beside: 0.1 } as const

/**
 * Each character stands where its outline begins: one that the setting moves in its square needs nothing
 * more, as the next has a place of its own.
 * @param actions what a click does
 */
export const drawText = (
  { face, size, colour, baseline, glyphs, turnedAbout }: DrawnText,
  pen: Pen,
  actions?: Element,
): Element => {
  const places = glyphs.map(({ x, shift }) => micrometres(x + shift))
  const ends = glyphs.map(({ codePoint, x, shift }) =>
    micrometres(x + shift + (face.advance(codePoint) * size) / 1000),
  )
  const em = micrometres(size)
  const line = micrometres(baseline)
  const box: Box = {
    left: least(places) - Math.round(em * room.beside),
    top: line - Math.round(em * room.above),
    right: most(ends) + Math.round(em * room.beside),
    bottom: line + Math.round(em * room.below),
  }
  const boundary = turnedAbout === undefined ? within(box, pen.sheet) : turn(box, turnedAbout)
  const origin = turnedAbout === undefined ? boundary : box
  return ofd(
    'TextObject',
    {
      ID: pen.ids.next(),
      Boundary: boxText(boundary),
      // A quarter turn clockwise; the left edge of the text becomes the upper one.
      CTM:
        turnedAbout === undefined
          ? undefined
          : `0 1 -1 0 ${lengths(boundary.right - boundary.left, 0)}`,
      Font: pen.fonts.use(face, glyphs),
      Size: millimetres(em),
    },
    actions,
    ofd('FillColor', { Value: colourValue(colour) }),
    ...textCodes(
      glyphs.map(({ codePoint }, index) => ({
        character: String.fromCodePoint(codePoint),
        x: (places[index] ?? 0) - origin.left,
      })),
      line - origin.top,
    ),
  )
}

const turn = (box: Box, { x, y }: { readonly x: number; readonly y: number }): Box => {
  const [pivotX, pivotY] = [micrometres(x), micrometres(y)]
  return {
    left: pivotX + pivotY - box.bottom,
    top: pivotY + box.left - pivotX,
    right: pivotX + pivotY - box.top,
    bottom: pivotY + box.right - pivotX,
  }
}

const least = (values: readonly Micrometres[]): Micrometres =>
  values.reduce((a, b) => Math.min(a, b), Infinity)

const most = (values: readonly Micrometres[]): Micrometres =>
  values.reduce((a, b) => Math.max(a, b), -Infinity)
