import type { Material } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'
import { type PossibleLine, type PricedLine, possibleLines } from './possible-lines.ts'

/** Of a sum of costs. */
const rounding = 1e-6

/**
 * The lines of a paragraph that cost least together (Knuth and Plass): a long figure is made to fit
 * by what gives way in the lines before it. Each start looks as far as one line, so the time is in
 * proportion to the length of the text.
 */
export const chooseLines = (material: Material, shape: ParagraphShape): readonly PossibleLine[] => {
  const length = material.codePoints.length
  /** By the place at which the next line starts: the last line of the cheapest way there. */
  const ways: (PricedLine | undefined)[] = []
  for (let start = 0; start < length; start += 1) {
    const before = ways[start]
    if (before === undefined && start > 0) continue
    for (const { line, cost } of possibleLines(material, shape, start)) {
      const total = (before?.cost ?? 0) + cost
      // Of ways that cost the same the one with the fuller lines first.
      if (total <= (ways[line.next]?.cost ?? Infinity) + rounding)
        ways[line.next] = { line, cost: total }
    }
  }
  const lines: PossibleLine[] = []
  for (let way = ways[length]; way !== undefined; way = ways[way.line.start]) lines.push(way.line)
  return lines.reverse()
}
