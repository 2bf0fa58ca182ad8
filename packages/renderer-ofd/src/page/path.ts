/** A line to draw, an area to fill, or both; in whichever unit its owner says. */
export interface Path {
  readonly steps: readonly PathStep[]
  readonly stroke?: Stroke
  /** RRGGBB, with or without a `#`. */
  readonly fill?: string
}

export type PathStep = LineStep | ArcStep | { readonly to: 'close' }

interface LineStep {
  readonly to: 'move' | 'line'
  readonly x: number
  readonly y: number
}

/** Of a circle. */
interface ArcStep {
  readonly to: 'arc'
  readonly radius: number
  readonly isLarge: boolean
  readonly isClockwise: boolean
  readonly x: number
  readonly y: number
}

export interface Stroke {
  /** RRGGBB, with or without a `#`. */
  readonly colour: string
  readonly width: number
  readonly dashes?: readonly number[]
  readonly cap?: 'Round' | 'Square'
  readonly join?: 'Round' | 'Bevel'
}

/** How the lengths of a path become others. */
export interface Measure {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly length: (value: number) => number
}

/** The same path elsewhere, or in another unit. */
export const measurePath = ({ steps, stroke, ...path }: Path, measure: Measure): Path => ({
  ...path,
  steps: steps.map((step): PathStep => {
    if (step.to === 'close') return step
    const place = { x: measure.x(step.x), y: measure.y(step.y) }
    return step.to === 'arc'
      ? { ...step, ...place, radius: measure.length(step.radius) }
      : { ...step, ...place }
  }),
  ...(stroke === undefined ? {} : { stroke: measureStroke(stroke, measure) }),
})

const measureStroke = ({ dashes, ...stroke }: Stroke, { length }: Measure): Stroke => ({
  ...stroke,
  width: length(stroke.width),
  ...(dashes === undefined ? {} : { dashes: dashes.map(length) }),
})

/** Clockwise from the upper left corner. */
export const rectangle = (
  left: number,
  top: number,
  width: number,
  height: number,
): readonly PathStep[] => [
  { to: 'move', x: left, y: top },
  { to: 'line', x: left + width, y: top },
  { to: 'line', x: left + width, y: top + height },
  { to: 'line', x: left, y: top + height },
  { to: 'close' },
]
