import type { FontFace } from '@jibao/core'
import { openOutlines } from './open-outlines.ts'
import { type Contour, type Point, readContours } from './read-contours.ts'

/** A line of characters as a shape. */
export interface LineOutline {
  /** SVG path data in thousandths of an em, y upwards, the baseline at 0. */
  readonly path: string
  /** Thousandths of an em. */
  readonly width: number
}

/**
 * A line as a shape, each character in the first face that has it, each as wide as its advance; `undefined`
 * where a face's outlines are not TrueType's, or cannot be read.
 */
export const outlineLine = (line: string, faces: Faces): LineOutline | undefined => {
  try {
    return outlined(line, faces)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Faces = readonly [FontFace, ...FontFace[]]

const outlined = (line: string, faces: Faces): LineOutline | undefined => {
  const paths: string[] = []
  let width = 0
  for (const character of line) {
    const codePoint = character.codePointAt(0) ?? 0
    const face = faces.find((one) => one.covers(codePoint)) ?? faces[0]
    const outlines = openOutlines(face)
    if (outlines === undefined) return undefined
    const scale = 1000 / outlines.metrics.unitsPerEm
    for (const contour of readContours(outlines, outlines.glyphOf(codePoint)))
      paths.push(contourPath(contour, scale, width))
    width += face.advance(codePoint)
  }
  return { path: paths.join(''), width }
}

/** Decimals of a thousandth of an em: faces of 2048 units to the em have no whole ones. */
const precision = 100

const contourPath = (contour: Contour, scale: number, left: number): string => {
  const text = ({ x, y }: Pick<Point, 'x' | 'y'>): string =>
    `${Math.round((left + x * scale) * precision) / precision} ${Math.round(y * scale * precision) / precision}`
  const [start, ...others] = fromCurve(contour)
  if (start === undefined) return ''
  let path = `M${text(start)}`
  let bend: Point | undefined
  for (const point of [...others, start]) {
    if (bend === undefined) {
      if (point.onCurve) path += `L${text(point)}`
      else bend = point
    } else {
      path += `Q${text(bend)} ${text(point.onCurve ? point : between(bend, point))}`
      bend = point.onCurve ? undefined : point
    }
  }
  return `${path}Z`
}

/** The same contour from a point on the curve on; between two that bend it there is one half way. */
const fromCurve = (contour: Contour): Contour => {
  const first = contour.findIndex(({ onCurve }) => onCurve)
  if (first > 0) return [...contour.slice(first), ...contour.slice(0, first)]
  const [start, last] = [contour[0], contour.at(-1)]
  return first === 0 || start === undefined || last === undefined
    ? contour
    : [between(last, start), ...contour]
}

const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  onCurve: true,
})
