import type { LineSpan } from './fit-line.ts'
import type { Material } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'
import { type PossibleLines, possibleLines } from './possible-lines.ts'

/** Of a sum of costs. */
const rounding = 1e-6

/** More than what rounding adds to the cost of a paragraph. */
const clearance = 1

/**
 * The lines of a paragraph that cost least together (Knuth and Plass): a long figure is made to fit
 * by what gives way in the lines before it. Each start looks as far as one line, so the time is in
 * proportion to the length of the text.
 */
export const chooseLines = (material: Material, shape: ParagraphShape): readonly LineSpan[] => {
  const { length } = material.codePoints
  /** By the place at which the next line starts: what the cheapest way there costs, and where its last line starts. */
  const { costs, starts } = material.workspace
  const ways = { costs, rounding }
  const possible = possibleLines(material, shape)
  const most = costOfFirstBest(possible, length) + clearance
  costs.fill(Infinity, 0, length + 1)
  costs[0] = 0
  let start = 0
  let before = 0
  const weigh = (next: number, cost: number): void => {
    const total = before + cost
    // Of ways that cost the same the one with the fuller lines first.
    if (total > (costs[next] ?? Infinity) + rounding) return
    costs[next] = total
    starts[next] = start
  }
  for (; start < length; start += 1) {
    before = costs[start] ?? Infinity
    // No way from here is the cheapest.
    if (before <= most) possible.find(start, weigh, ways)
  }
  const lines: LineSpan[] = []
  for (let next = length; next > 0; next = starts[next] ?? 0) {
    lines.push(possible.lineTo(starts[next] ?? 0, next))
  }
  return lines.reverse()
}

/** What lines cost that are each the best from where they start, however the next turn out. */
const costOfFirstBest = (possible: PossibleLines, length: number): number => {
  let total = 0
  let least = Infinity
  let best = 0
  const weigh = (next: number, cost: number): void => {
    if (cost > least) return
    least = cost
    best = next
  }
  for (let start = 0; start < length; start = best) {
    least = Infinity
    possible.find(start, weigh)
    total += least
  }
  return total
}
