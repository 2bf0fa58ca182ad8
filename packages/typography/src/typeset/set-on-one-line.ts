import { kind } from './character-kind.ts'
import { indentOf } from './fit-line.ts'
import { spaceBefore } from './glue.ts'
import type { JoinedRuns } from './joined-runs.ts'
import { emptyLeftOf, squeezedAfter, squeezedBefore } from './mark-halves.ts'
import { ownAdvance, ownOffset } from './material.ts'
import type { ParagraphShape, SetParagraph } from './paragraph.ts'
import { lineAt } from './place-line.ts'

/** Em that a line must leave free for it to be beyond doubt that two would cost more. */
const clearance = 1 / 100

/**
 * A text that fits on one line, as those of most cells and headings do: where else its lines might end
 * need not be known. `undefined` where it does not fit, or where that is in doubt.
 */
export const setOnOneLine = (
  joined: JoinedRuns,
  shape: ParagraphShape,
): SetParagraph | undefined => {
  const { advances, codePoints, kinds, offsets, runs, sizes } = joined
  const { tracking = 0 } = shape
  const startTrim = shape.indent > 0 ? 0 : emptyLeftOf(joined, 0)
  const room = shape.width - indentOf(shape, 0) + startTrim - clearance * (sizes[0] ?? 0)
  let natural = 0
  let end = 0
  for (let index = 0; index < codePoints.length; index += 1) {
    const fromBefore = squeezedBefore(joined, index)
    const fromAfter = squeezedAfter(joined, index)
    const space = spaceBefore(joined, index)
    const own = ownAdvance(joined, index, tracking)
    const more = own + space - fromBefore - fromAfter
    natural += more
    // Beside a character that takes less than no room, two lines could be as good as one.
    if (natural > room || more < 0 || isForcing(codePoints[index] ?? 0)) return undefined
    if (kinds[index] !== kind.blank) end = index + 1
    const trim = index === 0 ? startTrim : fromAfter
    advances[index] = own - trim
    offsets[index] = ownOffset(joined, index) - trim
    if (index > 0) advances[index - 1] = (advances[index - 1] ?? 0) + (space - fromBefore)
  }
  return {
    codePoints,
    runs,
    advances,
    offsets,
    lines: [lineAt(advances, shape, { start: 0, end })],
  }
}

/** Whether a line ends behind it: a control character, or a separator of Unicode. */
const isForcing = (codePoint: number): boolean =>
  codePoint < 0x20 || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029
