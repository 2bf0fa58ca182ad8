import { place } from './break-places.ts'
import type { LineFit } from './fit-line.ts'
import { hair, type LineSpan, roomOf } from './fit-line.ts'
import { type ShrinkStep, type StretchStep, shrinkSteps, stretchSteps } from './glue.ts'
import type { Material } from './material.ts'

/**
 * What it costs to set a line; the cost of a line is the square of the em that it gives, each at the
 * price of its step, so that two lines give a little rather than one much. The steps of clreq go from
 * cheap to dear, and to shrink is cheaper than to stretch: pull in before push out. The mark at the
 * line end gives its half for nothing. What is worse than any of this has a price of its own.
 */
export const price = {
  shrink: { blank: 0.5, bracket: 1, pause: 1.25, hanLatin: 1.5 },
  stretch: { blank: 2, hanLatin: 2.5, rest: 3 },
  /** A last line of one character. */
  runt: 1e4,
  /** A line too short to be stretched. */
  ragged: 1e5,
  cut: { [place.unit]: 1e8, [place.word]: 1e9, [place.mark]: 1e10 },
} as const satisfies {
  shrink: Record<ShrinkStep, number>
  stretch: Record<StretchStep, number>
  runt: number
  ragged: number
  cut: Record<number, number>
}

/** What a line costs that is set justified; `undefined` when it does not fit. */
export const justifiedCost = (
  material: Material,
  line: LineSpan,
  { slack, endRoom, shrinkRoom, stretchRoom }: LineFit,
): number | undefined => {
  const em = material.sizes[line.start] ?? 1
  if (slack < -hair) {
    const need = -slack - endRoom
    if (need > shrinkRoom + hair) return undefined
    const spent = spend(need, shrinkSteps, (step) => [
      roomOf(material.shrink[step], line),
      price.shrink[step],
    ])
    return (spent / em) ** 2
  }
  if (line.isLast) return 0
  if (slack > stretchRoom + hair) return price.ragged + (slack / em) ** 2
  const spent = spend(slack, stretchSteps, (step) => [
    roomOf(material.stretch[step], line),
    price.stretch[step],
  ])
  return (spent / em) ** 2
}

/** What a line costs that keeps its natural width: the shorter the dearer. */
export const naturalCost = (line: LineSpan, { slack, endRoom }: LineFit): number | undefined => {
  if (slack + endRoom < -hair) return undefined
  return line.isLast ? 0 : Math.max(0, slack)
}

const spend = <Step>(
  need: number,
  steps: readonly Step[],
  offer: (step: Step) => readonly [room: number, price: number],
): number => {
  let left = need
  let cost = 0
  for (const step of steps) {
    if (left <= 0) break
    const [room, each] = offer(step)
    const taken = Math.min(left, room)
    cost += taken * each
    left -= taken
  }
  return cost
}
