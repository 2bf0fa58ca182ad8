import type { ChartDrawing, ChartPlace, LinePart, LineShape } from '../chart-pen.ts'
import type { ChartLayout, PlacedSign, PlacedText } from '../layout/chart-layout.ts'
import { lineWidth } from '../layout/line-width.ts'
import { point } from './decimals.ts'
import { look } from './look.ts'

/** From half way up a line of characters to its baseline, in em. */
const baseline = 0.36

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

type Faces = Pick<ChartPlace, 'fontFamily' | 'cut' | 'shape'>

/** The whole drawing: shapes below, then texts in reading order. */
export const writeSvg = (
  { width, height, texts, signs }: ChartLayout,
  shapes: string,
  faces: Faces,
): ChartDrawing => ({
  svg: [
    openSvg(width, height),
    shapes,
    ...signs.map(drawSign),
    ...texts.map((text) => drawText(text, faces)),
    '</svg>',
  ].join(''),
  width,
  height,
})

export const openSvg = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${point(width)}" height="${point(height)}" viewBox="0 0 ${point(width)} ${point(height)}">`

const drawText = (placed: PlacedText, { shape, ...faces }: Faces): string => {
  const outline = shape?.(placed.text)
  const words = outline === undefined ? drawWords(placed, faces) : drawShape(placed, outline)
  return placed.ground === true ? drawGround(placed) + words : words
}

const drawWords = (
  { text, x, middle, anchor, size }: PlacedText,
  { fontFamily, cut = (line) => [{ text: line, fontFamily }] }: Omit<Faces, 'shape'>,
): string =>
  `<text x="${point(x)}" y="${point(middle + size * baseline)}" text-anchor="${anchor}" font-family="${escapeXml(fontFamily)}" font-size="${size}" fill="${look.text}">${cut(text).map(drawPart(fontFamily)).join('')}</text>`

/** How much of a line stands before the place that it is hung at. */
const before = { start: 0, middle: 0.5, end: 1 } as const

const drawShape = ({ x, middle, anchor, size }: PlacedText, { path, width }: LineShape): string => {
  const scale = size / 1000
  const left = Number(point(x)) - before[anchor] * width * scale
  return `<path transform="matrix(${scale} 0 0 ${-scale} ${left} ${point(middle + size * baseline)})" fill="${look.text}" d="${path}"/>`
}

/** A part in the face of the drawing stands in its line as it is. */
const drawPart =
  (usual: string) =>
  ({ text, fontFamily }: LinePart): string =>
    fontFamily === usual
      ? escapeXml(text)
      : `<tspan font-family="${escapeXml(fontFamily)}">${escapeXml(text)}</tspan>`

const drawGround = ({ text, x, middle, anchor, size }: PlacedText): string => {
  const width = lineWidth(text) * size + 4
  const left = anchor === 'middle' ? x - width / 2 : x - 2
  return `<rect x="${point(left)}" y="${point(middle - size / 2)}" width="${point(width)}" height="${point(size)}" fill="${look.ground}"/>`
}

const drawSign = ({ kind, x, middle }: PlacedSign): string =>
  kind === 'bar'
    ? `<rect x="${point(x - 3)}" y="${point(middle - 3)}" width="6" height="6" fill="${look.bar}"/>`
    : `<line x1="${point(x - 7)}" y1="${point(middle)}" x2="${point(x + 7)}" y2="${point(middle)}" stroke="${look.line}" stroke-width="${look.lineWidth}"/><circle cx="${point(x)}" cy="${point(middle)}" r="${look.point / 2}" fill="${look.ground}" stroke="${look.line}" stroke-width="${look.lineWidth}"/>`
