import { hair, roomOf, roomOfAll, slackOf } from './fit-line.ts'
import type { Shrinks, Stretches } from './glue.ts'
import { emptyRightOf } from './mark-halves.ts'
import type { Material } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'
import { place } from './place.ts'

/**
 * What it costs to set a line; the cost of a line is the square of the em that it gives, each at the
 * price of its step, so that two lines give a little rather than one much. The steps of clreq go from
 * cheap to dear, and to shrink is cheaper than to stretch: pull in before push out. The mark at the
 * line end gives its half for nothing. What is worse than any of this has a price of its own.
 */
export const price = {
  shrink: [0.5, 1, 1.25, 1.5],
  stretch: [2, 2.5, 3],
  /** A last line of one character. */
  runt: 1e4,
  /** A line too short to be stretched. */
  ragged: 1e5,
  cut: { [place.unit]: 1e8, [place.word]: 1e9, [place.mark]: 1e10 },
} as const satisfies {
  shrink: Shrinks<number>
  stretch: Stretches<number>
  runt: number
  ragged: number
  cut: Record<number, number>
}

/** What a line costs; infinite when it does not fit. */
export const lineCost = (
  material: Material,
  shape: ParagraphShape,
  start: number,
  end: number,
  isLast: boolean,
): number =>
  shape.align === 'justify'
    ? justifiedCost(material, shape, start, end, isLast)
    : naturalCost(material, shape, start, end, isLast)

/** What the last character can lose of its empty right half, points. */
export const endRoomOf = (material: Material, start: number, end: number): number =>
  end <= start ? 0 : emptyRightOf(material, end - 1)

const justifiedCost: typeof lineCost = (material, shape, start, end, isLast) => {
  const em = material.sizes[start] ?? 1
  const slack = slackOf(material, shape, start, end)
  if (slack < -hair) {
    const need = -slack - endRoomOf(material, start, end)
    if (need > roomOfAll(material.shrink, start, end) + hair) return Infinity
    return (spent(need, material.shrink, price.shrink, start, end) / em) ** 2
  }
  if (isLast) return 0
  if (slack > roomOfAll(material.stretch, start, end) + hair) {
    return price.ragged + (slack / em) ** 2
  }
  return (spent(slack, material.stretch, price.stretch, start, end) / em) ** 2
}

/** Of a line that keeps its natural width: the shorter the dearer. */
const naturalCost: typeof lineCost = (material, shape, start, end, isLast) => {
  const slack = slackOf(material, shape, start, end)
  if (slack + endRoomOf(material, start, end) < -hair) return Infinity
  return isLast ? 0 : Math.max(0, slack)
}

/** The price of a need, met by one step after the other. */
const spent = (
  need: number,
  rooms: readonly Float64Array[],
  prices: readonly number[],
  start: number,
  end: number,
): number => {
  let left = need
  let cost = 0
  for (let step = 0; step < rooms.length && left > 0; step += 1) {
    const taken = Math.min(left, roomOf(rooms[step], start, end))
    cost += taken * (prices[step] ?? 0)
    left -= taken
  }
  return cost
}
