import { fitLine, hair, type LineFit, type LineSpan, roomOf } from './fit-line.ts'
import { type ShrinkStep, type StretchStep, shrinkSteps, stretchSteps } from './glue.ts'
import type { Material } from './material.ts'
import type { ParagraphShape, SetLine } from './paragraph.ts'

/** Pen positions and glyph places of a whole paragraph, filled line by line; points. */
export interface Places {
  readonly advances: Float64Array
  readonly offsets: Float64Array
}

/** Share of a step's room that a line uses, 0–1. */
type Shares<Step extends string> = Partial<Record<Step, number>>

interface Setting {
  readonly shrink: Shares<ShrinkStep>
  readonly stretch: Shares<StretchStep>
  /** What the last character loses, points. */
  readonly endTrim: number
}

/** Writes the advances and offsets of one line into `places`. */
export const placeLine = (
  material: Material,
  shape: ParagraphShape,
  line: LineSpan,
  { advances, offsets }: Places,
): SetLine => {
  const { start, end } = line
  const fit = fitLine(material, shape, line)
  const { shrink, stretch, endTrim } = settingOf(material, shape, line, fit)
  if (end > start) trimLeft(start, fit.startTrim)
  for (let index = start + 1; index < end; index += 1) {
    const glue = material.glue[index]
    if (glue === undefined || glue === null) continue
    const shrunk = glue.shrink === null ? 0 : glue.shrink.room * (shrink[glue.shrink.step] ?? 0)
    const isOwn = glue.shrink?.isAfter === true
    const stretched = stretchSteps.reduce(
      (sum, step) => sum + glue.stretch[step] * (stretch[step] ?? 0),
      0,
    )
    trimLeft(index, glue.fromAfter + (isOwn ? shrunk : 0))
    widen(index - 1, glue.space - glue.fromBefore + stretched - (isOwn ? 0 : shrunk))
  }
  if (end > start) widen(end - 1, -endTrim)
  const width = advances.subarray(start, end).reduce((sum, advance) => sum + advance, 0)
  const spare = shape.width - fit.indent - width
  const shift = { left: 0, justify: 0, center: spare / 2, right: spare }[shape.align]
  return { start, end, x: fit.indent + shift, width }

  function widen(index: number, by: number): void {
    advances[index] = (advances[index] ?? 0) + by
  }
  function trimLeft(index: number, by: number): void {
    widen(index, -by)
    offsets[index] = (offsets[index] ?? 0) - by
  }
}

const settingOf = (
  material: Material,
  { align }: ParagraphShape,
  line: LineSpan,
  { slack, endRoom, stretchRoom }: LineFit,
): Setting => {
  if (slack < -hair) {
    const endTrim = Math.min(-slack, endRoom)
    const shrink =
      align === 'justify' ? share(-slack - endTrim, shrinkSteps, material.shrink, line) : {}
    return { shrink, stretch: {}, endTrim }
  }
  const isStretched = align === 'justify' && !line.isLast && slack <= stretchRoom + hair
  const stretch = isStretched ? share(slack, stretchSteps, material.stretch, line) : {}
  return { shrink: {}, stretch, endTrim: 0 }
}

/** Spreads a need over the steps: each gives all it has before the next gives anything. */
const share = <Step extends string>(
  need: number,
  steps: readonly Step[],
  rooms: Readonly<Record<Step, Float64Array>>,
  line: LineSpan,
): Shares<Step> => {
  const shares: Shares<Step> = {}
  let left = need
  for (const step of steps) {
    const room = roomOf(rooms[step], line)
    if (left <= 0 || room <= 0) continue
    const taken = Math.min(left, room)
    shares[step] = taken / room
    left -= taken
  }
  return shares
}
