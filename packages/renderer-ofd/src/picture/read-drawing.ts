import { SaxesParser } from 'saxes'
import { measurePath, type Path } from '../page/path.ts'
import { type Attributes, numberOf } from './attributes.ts'
import { measureOf, type Placing, placeIn, readPlacing, unmoved } from './placing.ts'
import { painting } from './read-paint.ts'
import { readShape } from './read-shape.ts'

/** What a chart or a sparkline shows; points from its upper left. */
export interface Drawing {
  readonly width: number
  /** In the order in which they are drawn. */
  readonly paths: readonly Path[]
  /** In reading order, above all shapes but their own grounds. */
  readonly texts: readonly DrawingText[]
}

export interface DrawingText {
  /** One after another, each in its face. */
  readonly parts: readonly DrawingPart[]
  /** Of the anchor, on the baseline. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  /** RRGGBB, with a `#`. */
  readonly colour: string
}

interface DrawingPart {
  readonly text: string
  /** Name of the face. */
  readonly fontFamily: string
}

/** Elements that charts draw with, and what each says. */
const known: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'width', 'height', 'viewBox'],
  g: ['transform'],
  path: ['d', 'transform', ...painting],
  rect: ['x', 'y', 'width', 'height', ...painting],
  line: ['x1', 'y1', 'x2', 'y2', ...painting],
  circle: ['cx', 'cy', 'r', ...painting],
  text: ['x', 'y', 'text-anchor', 'font-family', 'font-size', 'fill'],
  tspan: ['font-family'],
}

/**
 * Reads the SVG of a drawing.
 * @throws RangeError on whatever charts are not known to draw: it would be missing from the page
 */
export const readDrawing = (svg: string): Drawing => {
  const parser = new SaxesParser()
  const paths: Path[] = []
  const texts: DrawingText[] = []
  const placings: Placing[] = []
  let width = 0
  const families: (string | undefined)[] = []
  let parts: DrawingPart[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    checkKnown(name, attributes)
    const placing = placeIn(placings.at(-1) ?? unmoved, readPlacing(attributes.transform))
    placings.push(placing)
    if (name === 'svg') width = widthOf(attributes)
    const path = readShape(name, attributes)
    if (path !== undefined) paths.push(measurePath(path, measureOf(placing)))
    families.push(attributes['font-family'])
  })
  parser.on('text', (characters) => {
    const fontFamily = families.at(-1)
    // What stands between elements is not shown.
    if (fontFamily === undefined) return
    parts.push({ text: characters.replace(/[\t\n\r]/g, ' '), fontFamily })
  })
  parser.on('closetag', ({ name, attributes }) => {
    placings.pop()
    families.pop()
    if (name !== 'text') return
    if (parts.length > 0) texts.push({ ...readText(attributes), parts })
    parts = []
  })
  parser.write(svg).close()
  return { width, paths, texts }
}

/** Of the coordinates, whatever the size at which the drawing is shown. */
const widthOf = ({ viewBox = '' }: Attributes): number => {
  const [, , width = ''] = viewBox.split(' ')
  return numberOf({ width }, 'width')
}

const checkKnown = (name: string, attributes: Attributes): void => {
  const own = known[name]
  if (own === undefined) throw new RangeError(`<${name}> in a drawing`)
  for (const attribute of Object.keys(attributes)) {
    if (!own.includes(attribute)) throw new RangeError(`${attribute} of <${name}> in a drawing`)
  }
}

const anchors: readonly string[] = ['start', 'middle', 'end'] satisfies DrawingText['anchor'][]

const isAnchor = (name: string): name is DrawingText['anchor'] => anchors.includes(name)

const readText = (attributes: Attributes): Omit<DrawingText, 'parts'> => {
  const { 'text-anchor': anchor = 'start', fill } = attributes
  if (!isAnchor(anchor)) throw new RangeError(`text-anchor ${anchor} in a drawing`)
  return {
    x: numberOf(attributes, 'x'),
    y: numberOf(attributes, 'y'),
    anchor,
    size: numberOf(attributes, 'font-size'),
    colour: fill ?? '#000000',
  }
}
