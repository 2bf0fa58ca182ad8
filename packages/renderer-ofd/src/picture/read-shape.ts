import { type Path, type PathStep, rectangle } from '../page/path.ts'
import { type Attributes, numberOf } from './attributes.ts'
import { readPaint } from './read-paint.ts'
import { readPathData } from './read-path-data.ts'

type ReadSteps = (attributes: Attributes) => readonly PathStep[]

const circle: ReadSteps = (attributes) => {
  const [x, y, radius] = [
    numberOf(attributes, 'cx'),
    numberOf(attributes, 'cy'),
    numberOf(attributes, 'r'),
  ]
  const half = { to: 'arc', radius, isLarge: false, isClockwise: true, y } as const
  return [
    { to: 'move', x: x - radius, y },
    { ...half, x: x + radius },
    { ...half, x: x - radius },
    { to: 'close' },
  ]
}

const line: ReadSteps = (attributes) => [
  { to: 'move', x: numberOf(attributes, 'x1'), y: numberOf(attributes, 'y1') },
  { to: 'line', x: numberOf(attributes, 'x2'), y: numberOf(attributes, 'y2') },
]

const rect: ReadSteps = (attributes) =>
  rectangle(
    numberOf(attributes, 'x'),
    numberOf(attributes, 'y'),
    numberOf(attributes, 'width'),
    numberOf(attributes, 'height'),
  )

const shapes = { path: ({ d = '' }) => readPathData(d), circle, line, rect } satisfies Readonly<
  Record<string, ReadSteps>
>

const isShape = (name: string): name is keyof typeof shapes => Object.hasOwn(shapes, name)

/** The path that an element of SVG stands for; `undefined` when it stands for none. */
export const readShape = (name: string, attributes: Attributes): Path | undefined =>
  isShape(name) ? { steps: shapes[name](attributes), ...readPaint(attributes) } : undefined
