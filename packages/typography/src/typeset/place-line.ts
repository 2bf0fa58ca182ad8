import {
  hair,
  indentOf,
  type LineSpan,
  roomOf,
  roomOfAll,
  slackOf,
  startTrimOf,
} from './fit-line.ts'
import { endRoomOf } from './line-cost.ts'
import type { Material } from './material.ts'
import type { ParagraphShape, SetLine } from './paragraph.ts'

/** Share of each step's room that a line uses, 0–1. */
type Shares = readonly number[]

interface Setting {
  readonly shrink: Shares
  readonly stretch: Shares
  /** What the last character loses, points. */
  readonly endTrim: number
}

/** Writes the advances and offsets of one line into its material. */
export const placeLine = (material: Material, shape: ParagraphShape, line: LineSpan): SetLine => {
  const { advances, offsets, glue } = material
  const { start, end } = line
  const { shrink, stretch, endTrim } = settingOf(material, shape, line)
  const [blanks, hanLatins, rests] = glue.stretchRoom
  const [blank = 0, hanLatin = 0, rest = 0] = stretch
  const widen = (index: number, by: number): void => {
    advances[index] = (advances[index] ?? 0) + by
  }
  const trimLeft = (index: number, by: number): void => {
    widen(index, -by)
    offsets[index] = (offsets[index] ?? 0) - by
  }
  if (end > start) trimLeft(start, startTrimOf(material, shape, start, end))
  for (let index = start + 1; index < end; index += 1) {
    const shrunk = (glue.shrinkRoom[index] ?? 0) * (shrink[glue.shrinkStep[index] ?? 0] ?? 0)
    const stretched =
      (blanks[index] ?? 0) * blank + (hanLatins[index] ?? 0) * hanLatin + (rests[index] ?? 0) * rest
    const isOwn = glue.shrinksAfter[index] === 1
    trimLeft(index, (glue.fromAfter[index] ?? 0) + (isOwn ? shrunk : 0))
    widen(
      index - 1,
      (glue.space[index] ?? 0) - (glue.fromBefore[index] ?? 0) + stretched - (isOwn ? 0 : shrunk),
    )
  }
  if (end > start) widen(end - 1, -endTrim)
  return lineAt(advances, shape, line)
}

/** A line whose characters are placed. */
export const lineAt = (
  advances: Float64Array,
  shape: ParagraphShape,
  { start, end }: Pick<LineSpan, 'start' | 'end'>,
): SetLine => {
  let width = 0
  for (let index = start; index < end; index += 1) width += advances[index] ?? 0
  const indent = indentOf(shape, start)
  const spare = shape.width - indent - width
  const shift = { left: 0, justify: 0, center: spare / 2, right: spare }[shape.align]
  return { start, end, x: indent + shift, width }
}

const none: Shares = []

const settingOf = (
  material: Material,
  shape: ParagraphShape,
  { start, end, isLast }: LineSpan,
): Setting => {
  const slack = slackOf(material, shape, start, end)
  const isJustified = shape.align === 'justify'
  if (slack < -hair) {
    const endTrim = Math.min(-slack, endRoomOf(material, start, end))
    const shrink = isJustified ? share(-slack - endTrim, material.shrink, start, end) : none
    return { shrink, stretch: none, endTrim }
  }
  const isStretched =
    isJustified && !isLast && slack <= roomOfAll(material.stretch, start, end) + hair
  const stretch = isStretched ? share(slack, material.stretch, start, end) : none
  return { shrink: none, stretch, endTrim: 0 }
}

/** Spreads a need over the steps: each gives all it has before the next gives anything. */
const share = (
  need: number,
  rooms: readonly Float64Array[],
  start: number,
  end: number,
): Shares => {
  let left = need
  return rooms.map((sums) => {
    const room = roomOf(sums, start, end)
    if (left <= 0 || room <= 0) return 0
    const taken = Math.min(left, room)
    left -= taken
    return taken / room
  })
}
