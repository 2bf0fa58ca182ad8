import { chooseLines } from './choose-lines.ts'
import type { LineSpan } from './fit-line.ts'
import { type JoinedRuns, joinRuns } from './joined-runs.ts'
import { prepare } from './material.ts'
import type { ParagraphShape, SetLine, SetParagraph, TypeRun } from './paragraph.ts'
import { placeLine } from './place-line.ts'
import { setOnOneLine } from './set-on-one-line.ts'
import { lendWorkspace } from './workspace.ts'

/**
 * Breaks a paragraph into lines and gives each character its place: 避头尾 and marks by
 * GB/T 15834-2011 5.1, squeeze, spaces and justification by W3C clreq. All paged formats set their
 * text by this, so a line ends at the same character in each.
 */
export const setParagraph = (runs: readonly TypeRun[], shape: ParagraphShape): SetParagraph => {
  const joined = joinRuns(runs, lendWorkspace)
  return setOnOneLine(joined, shape) ?? setOnLines(joined, shape)
}

const setOnLines = (joined: JoinedRuns, shape: ParagraphShape): SetParagraph => {
  const { advances, codePoints, offsets, runs } = joined
  const material = prepare(joined, shape)
  const lines: SetLine[] = []
  const spans = codePoints.length === 0 ? [emptyLine] : chooseLines(material, shape)
  // Not by `map`, of which V8 makes an array of another kind as soon as it has optimised this.
  for (const span of spans) lines.push(placeLine(material, shape, span))
  return {
    codePoints,
    runs,
    advances,
    offsets,
    lines,
  }
}

const emptyLine: LineSpan = { start: 0, end: 0, isLast: true }
