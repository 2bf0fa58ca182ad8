import { place } from './break-places.ts'
import { fitLine, hair, type LineSpan } from './fit-line.ts'
import { justifiedCost, naturalCost, price } from './line-cost.ts'
import type { Material } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'

export interface PossibleLine extends LineSpan {
  /** Where the next line starts: behind the blanks that the line end swallows. */
  readonly next: number
}

export interface PricedLine {
  readonly line: PossibleLine
  readonly cost: number
}

/** Em; in a narrower measure, such as a table cell, a last line may be one character. */
const runtMeasure = 6
/** Em that a line may be short and still be weighed against longer ones. */
const reach = 5

/**
 * The lines worth weighing that start at `start`: those that end at a free place near the measure;
 * where none fits, the longest that ends at the least bad place. Never none.
 */
export const possibleLines = (
  material: Material,
  shape: ParagraphShape,
  start: number,
): readonly PricedLine[] => {
  const runt =
    shape.width < runtMeasure * (material.sizes[start] ?? 0)
      ? material.codePoints.length
      : material.runt
  const priced = nearLines(material, shape, start).flatMap((line): readonly PricedLine[] => {
    const fit = fitLine(material, shape, line)
    const cost =
      shape.align === 'justify' ? justifiedCost(material, line, fit) : naturalCost(line, fit)
    const isRunt = line.next >= runt && line.next < material.codePoints.length
    return cost === undefined ? [] : [{ line, cost: cost + (isRunt ? price.runt : 0) }]
  })
  return priced.length > 0 ? priced : [cutLine(material, shape, start)]
}

/** Each place from `start` on, as a line that ends there. */
function* linesFrom(
  { codePoints, kinds, places }: Material,
  start: number,
): Generator<PossibleLine & { readonly rank: number }> {
  let end = start
  for (let next = start + 1; next <= codePoints.length; next += 1) {
    if (kinds[next - 1] !== 'blank') end = next
    const rank = places[next] ?? place.never
    if (rank === place.never) continue
    const isLast = rank === place.forced
    yield { start, end, isFirst: start === 0, isLast, next, rank }
    if (isLast) return
  }
}

/** Up to where no shrinking helps; of those beyond `reach` only the longest. */
const nearLines = (
  material: Material,
  shape: ParagraphShape,
  start: number,
): readonly PossibleLine[] => {
  const { natural, sizes } = material
  const size = sizes[start] ?? 0
  const lines: PossibleLine[] = []
  for (const line of linesFrom(material, start)) {
    const width = (natural[line.end] ?? 0) - (natural[start] ?? 0)
    if (line.rank >= place.free) {
      if (width < shape.width - reach * size) lines.length = 0
      lines.push(line)
    }
    if (width <= shape.width) continue
    const { slack, shrinkRoom } = fitLine(material, shape, line)
    if (-slack > shrinkRoom + size) break
  }
  return lines
}

/** A line that has no good end: it cuts a figure from its unit, a word, or a mark from its text. */
const cutLine = (material: Material, shape: ParagraphShape, start: number): PricedLine => {
  const { sizes, codePoints } = material
  let best: (PossibleLine & { readonly rank: number }) | undefined
  for (const line of linesFrom(material, start)) {
    const { slack, endRoom } = fitLine(material, shape, line)
    if (slack + endRoom < -hair) {
      best ??= line
      if (-slack > endRoom + (sizes[start] ?? 0)) break
    } else if (line.rank >= (best?.rank ?? place.never)) {
      best = line
    }
  }
  const all = {
    start,
    end: codePoints.length,
    isFirst: start === 0,
    isLast: true,
    rank: place.mark,
  }
  const line = best ?? { ...all, next: codePoints.length }
  return { line, cost: price.cut[line.rank as keyof typeof price.cut] ?? 0 }
}
