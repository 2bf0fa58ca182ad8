import type { Element } from 'xast'
import { type Box, boxText, widen, within } from '../box.ts'
import { colourValue } from '../colour.ts'
import { lengths, micrometres, millimetres } from '../units.ts'
import { ofd } from '../xml.ts'
import { measurePath, type Path, type PathStep, type Stroke } from './path.ts'
import type { Pen } from './pen.ts'

const rounded = { x: micrometres, y: micrometres, length: micrometres }

/** @param path in points */
export const drawPath = (path: Path, pen: Pen): Element => {
  const { steps, stroke, fill } = measurePath(path, rounded)
  const boundary = within(widen(boxAround(steps), stroke?.width ?? 0), pen.sheet)
  return ofd(
    'PathObject',
    {
      ID: pen.ids.next(),
      Boundary: boxText(boundary),
      ...(stroke && strokeAttributes(stroke)),
      Stroke: stroke !== undefined,
      Fill: fill !== undefined,
    },
    stroke && ofd('StrokeColor', { Value: colourValue(stroke.colour) }),
    fill && ofd('FillColor', { Value: colourValue(fill) }),
    ofd('AbbreviatedData', {}, steps.map((step) => stepText(step, boundary)).join(' ')),
  )
}

/** An arc lies within its diameter of either end. */
const boxAround = (steps: readonly PathStep[]): Box => {
  let box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const step of steps) {
    if (step.to === 'close') continue
    const reach = step.to === 'arc' ? 2 * step.radius : 0
    box = {
      left: Math.min(box.left, step.x - reach),
      top: Math.min(box.top, step.y - reach),
      right: Math.max(box.right, step.x + reach),
      bottom: Math.max(box.bottom, step.y + reach),
    }
  }
  return box
}

const strokeAttributes = ({
  width,
  dashes,
  cap,
  join,
}: Stroke): Readonly<Record<string, string | undefined>> => ({
  LineWidth: millimetres(width),
  Cap: cap,
  Join: join,
  DashPattern: dashes && lengths(...dashes),
})

const letters = { move: 'M', line: 'L' } as const

const stepText = (step: PathStep, { left, top }: Box): string => {
  if (step.to === 'close') return 'C'
  const place = lengths(step.x - left, step.y - top)
  if (step.to !== 'arc') return `${letters[step.to]} ${place}`
  const { radius, isLarge, isClockwise } = step
  return `A ${lengths(radius, radius)} 0 ${Number(isLarge)} ${Number(isClockwise)} ${place}`
}
