import type { Path, Stroke } from '../page/path.ts'
import { type Attributes, numberOf } from './attributes.ts'

/** Attributes of SVG that this reads. */
export const painting: readonly string[] = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
]

/** Black where nothing is said, as in SVG. */
export const readPaint = (attributes: Attributes): Pick<Path, 'fill' | 'stroke'> => {
  const { fill = '#000000' } = attributes
  const stroke = readStroke(attributes)
  return { ...(isNone(fill) ? {} : { fill }), ...(stroke && { stroke }) }
}

const isNone = (paint: string): boolean => paint === 'none' || paint === 'transparent'

const readStroke = (attributes: Attributes): Stroke | undefined => {
  const { stroke: colour = 'none', 'stroke-dasharray': dashes } = attributes
  if (isNone(colour)) return undefined
  const cap = named(caps, attributes['stroke-linecap'] ?? 'butt')
  const join = named(joins, attributes['stroke-linejoin'] ?? 'miter')
  return {
    colour,
    width: numberOf({ 'stroke-width': '1', ...attributes }, 'stroke-width'),
    ...(dashes !== undefined && { dashes: dashes.split(',').map(Number) }),
    ...(cap && { cap }),
    ...(join && { join }),
  }
}

/** What OFD calls the ends and the corners; it begins with those that SVG begins with. */
const caps = { butt: undefined, round: 'Round', square: 'Square' } as const
const joins = { miter: undefined, round: 'Round', bevel: 'Bevel' } as const

const named = <T>(names: Readonly<Record<string, T>>, name: string): T | undefined => {
  if (!Object.hasOwn(names, name)) throw new RangeError(`stroke ${name} in a drawing`)
  return names[name]
}
