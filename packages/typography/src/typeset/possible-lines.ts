import { kind } from './character-kind.ts'
import { hair, type LineSpan, roomOfAll, slackOf } from './fit-line.ts'
import { endRoomOf, lineCost, price } from './line-cost.ts'
import type { Material } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'
import { place } from './place.ts'

/**
 * Takes a line that is worth weighing, at its cost.
 * @param next where the next line starts: behind the blanks that the line end swallows
 */
type WeighLine = (next: number, cost: number) => void

/** What is known of the ways through a paragraph. */
interface Ways {
  /** What the cheapest known way costs to where a line starts. */
  readonly costs: Float64Array
  /** Up to this much more still counts as the same. */
  readonly rounding: number
}

/** The lines of one paragraph. */
export interface PossibleLines {
  /**
   * Finds those worth weighing from a start: those that end at a free place near the measure; where none
   * fits, the longest that ends at the least bad place. Fastest for starts that ascend. A line whose start
   * alone is dearer than a known way to its end is left out, as no line costs less than nothing.
   */
  find(start: number, weigh: WeighLine, ways?: Ways): void
  lineTo(start: number, next: number): LineSpan
}

/** Em; in a narrower measure, such as a table cell, a last line may be one character. */
const runtMeasure = 6
/** Em that a line may be short and still be weighed against longer ones. */
const reach = 5

export const possibleLines = (material: Material, shape: ParagraphShape): PossibleLines => {
  const { codePoints, natural, places, sizes } = material
  const length = codePoints.length
  const inkEnds = inkEndsOf(material)
  const window = createWindow(material, inkEnds)
  const nexts: number[] = []

  const endOf = (start: number, next: number): number => Math.max(start, inkEnds[next] ?? 0)
  const isLast = (next: number): boolean => places[next] === place.forced

  /** Up to where no shrinking helps; of those beyond `reach` only the longest. */
  const findNear = (start: number): void => {
    const size = sizes[start] ?? 0
    const shortest = shape.width - reach * size
    const from = natural[start] ?? 0
    nexts.length = 0
    for (let next = window(start, shortest); next <= length; next += 1) {
      const rank = places[next] ?? place.never
      if (rank === place.never) continue
      const end = endOf(start, next)
      const width = (natural[end] ?? 0) - from
      if (rank >= place.free) {
        if (width < shortest) nexts.length = 0
        nexts.push(next)
        if (rank === place.forced) break
      }
      if (width > shape.width) {
        const excess = -slackOf(material, shape, start, end)
        if (excess > roomOfAll(material.shrink, start, end) + size) break
      }
    }
  }

  /** A line that has no good end: it cuts a figure from its unit, a word, or a mark from its text. */
  const cutLine = (start: number): number => {
    let best: number | undefined
    for (let next = start + 1; next <= length; next += 1) {
      const rank = places[next] ?? place.never
      if (rank === place.never) continue
      const end = endOf(start, next)
      const slack = slackOf(material, shape, start, end)
      const endRoom = endRoomOf(material, start, end)
      if (slack + endRoom < -hair) {
        best ??= next
        if (-slack > endRoom + (sizes[start] ?? 0)) break
      } else if (best === undefined || rank >= (places[best] ?? place.never)) {
        best = next
      }
      if (isLast(next)) break
    }
    return best ?? length
  }

  return {
    lineTo: (start, next) => ({ start, end: endOf(start, next), isLast: isLast(next) }),
    find: (start, weigh, ways) => {
      const runt = shape.width < runtMeasure * (sizes[start] ?? 0) ? length : material.runt
      findNear(start)
      let fits = false
      for (let near = 0; near < nexts.length; near += 1) {
        const next = nexts[near] ?? length
        if (fits && ways !== undefined && isInVain(ways, start, next)) continue
        const cost = lineCost(material, shape, start, endOf(start, next), isLast(next))
        if (cost === Infinity) continue
        fits = true
        weigh(next, cost + (next >= runt && next < length ? price.runt : 0))
      }
      if (fits) return
      const next = cutLine(start)
      weigh(next, price.cut[places[next] as keyof typeof price.cut] ?? 0)
    },
  }
}

const isInVain = ({ costs, rounding }: Ways, start: number, next: number): boolean =>
  (costs[start] ?? 0) > (costs[next] ?? Infinity) + rounding

/** For each place the end of the last character before it that is not a blank. */
const inkEndsOf = ({ codePoints, kinds, workspace: { inkEnds } }: Material): Uint32Array => {
  let end = 0
  for (let index = 0; index < codePoints.length; index += 1) {
    if (kinds[index] !== kind.blank) end = index + 1
    inkEnds[index + 1] = end
  }
  return inkEnds
}

/**
 * Where to begin to look for line ends, so that what lies far before the measure is not looked at from
 * each start anew: at the last free place of a line shorter than `shortest`. Text that has forced line
 * ends, or characters that take less than no room, is looked at from the start.
 */
const createWindow = (
  { codePoints, natural, places, workspace: { lastFree } }: Material,
  inkEnds: Uint32Array,
): ((start: number, shortest: number) => number) => {
  const { length } = codePoints
  let isEven = true
  for (let next = 1; next <= length; next += 1) {
    const rank = places[next] ?? place.never
    lastFree[next] = rank >= place.free ? next : (lastFree[next - 1] ?? 0)
    if (rank === place.forced && next < length) isEven = false
    if ((natural[next] ?? 0) < (natural[next - 1] ?? 0)) isEven = false
  }
  if (!isEven) return (start) => start + 1
  let before = 0
  let far = 0
  return (start, shortest) => {
    far = start < before ? start : Math.max(far, start)
    before = start
    const from = natural[start] ?? 0
    while (far < length && (natural[inkEnds[far + 1] ?? 0] ?? 0) - from < shortest) far += 1
    return Math.max(start + 1, lastFree[far] ?? 0)
  }
}
