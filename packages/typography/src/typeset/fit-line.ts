import { emptyLeftOf } from './mark-halves.ts'
import { type Material, naturalGlue } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'

/** Part of a paragraph as one line. */
export interface LineSpan {
  readonly start: number
  /** Behind the last character that is not a blank. */
  readonly end: number
  /** Of its paragraph, or of the part before a forced line end. */
  readonly isLast: boolean
}

/** Points; below what any printer shows. */
export const hair = 0.005

/** Points. */
export const indentOf = ({ indent, hang = 0 }: ParagraphShape, start: number): number =>
  start === 0 ? indent : hang

/** What the first character of a line loses of its empty left half, points. */
export const startTrimOf = (
  material: Material,
  shape: ParagraphShape,
  start: number,
  end: number,
): number => (end <= start || (start === 0 && shape.indent > 0) ? 0 : emptyLeftOf(material, start))

/** Measure less natural width, points: negative when the line is too long. */
export const slackOf = (
  material: Material,
  shape: ParagraphShape,
  start: number,
  end: number,
): number => {
  const room = shape.width - indentOf(shape, start)
  if (end <= start) return room
  const { natural, glue } = material
  return (
    room -
    ((natural[end] ?? 0) -
      (natural[start] ?? 0) -
      naturalGlue(glue, start) -
      startTrimOf(material, shape, start, end))
  )
}

type Rooms = readonly Float64Array[]

/** What one step gives to a line, points. The sums hold the room before `start` too, which a line start has not. */
export const roomOf = (sums: Float64Array | undefined, start: number, end: number): number =>
  end > start + 1 ? (sums?.[end] ?? 0) - (sums?.[start + 1] ?? 0) : 0

/** What all steps together give to a line, points. */
export const roomOfAll = (rooms: Rooms, start: number, end: number): number => {
  let room = 0
  for (let step = 0; step < rooms.length; step += 1) room += roomOf(rooms[step], start, end)
  return room
}
