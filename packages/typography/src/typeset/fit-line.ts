import { shrinkSteps, stretchSteps } from './glue.ts'
import { emptyLeftOf, emptyRightOf } from './mark-halves.ts'
import { type Material, naturalGlue } from './material.ts'
import type { ParagraphShape } from './paragraph.ts'

/** Part of a paragraph as one line. */
export interface LineSpan {
  readonly start: number
  /** Behind the last character that is not a blank. */
  readonly end: number
  readonly isFirst: boolean
  /** Of its paragraph, or of the part before a forced line end. */
  readonly isLast: boolean
}

/** How a line fits its measure; points. */
export interface LineFit {
  readonly indent: number
  /** What the first character loses of its empty left half. */
  readonly startTrim: number
  /** What the last character can lose of its empty right half. */
  readonly endRoom: number
  /** Measure less natural width: negative when the line is too long. */
  readonly slack: number
  /** All that the steps of shrinking and stretching give, without `endRoom`. */
  readonly shrinkRoom: number
  readonly stretchRoom: number
}

/** Points; below what any printer shows. */
export const hair = 0.005

/** The steps' sums hold the room before `start` too, which a line start has not. */
export const roomOf = (sums: Float64Array, { start, end }: LineSpan): number =>
  end > start + 1 ? (sums[end] ?? 0) - (sums[start + 1] ?? 0) : 0

export const fitLine = (material: Material, shape: ParagraphShape, line: LineSpan): LineFit => {
  const { start, end, isFirst } = line
  const indent = isFirst ? shape.indent : (shape.hang ?? 0)
  if (end <= start) {
    return {
      indent,
      startTrim: 0,
      endRoom: 0,
      slack: shape.width - indent,
      shrinkRoom: 0,
      stretchRoom: 0,
    }
  }
  const startTrim = isFirst && indent > 0 ? 0 : emptyLeftOf(material, start)
  const glue = material.glue[start] ?? null
  const natural =
    (material.natural[end] ?? 0) -
    (material.natural[start] ?? 0) -
    (glue === null ? 0 : naturalGlue(glue)) -
    startTrim
  return {
    indent,
    startTrim,
    endRoom: emptyRightOf(material, end - 1),
    slack: shape.width - indent - natural,
    shrinkRoom: shrinkSteps.reduce((sum, step) => sum + roomOf(material.shrink[step], line), 0),
    stretchRoom: stretchSteps.reduce((sum, step) => sum + roomOf(material.stretch[step], line), 0),
  }
}
