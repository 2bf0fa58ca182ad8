import { chooseLines } from './choose-lines.ts'
import type { LineSpan } from './fit-line.ts'
import { prepare } from './material.ts'
import type { ParagraphShape, SetParagraph, TypeRun } from './paragraph.ts'
import { placeLine } from './place-line.ts'

/**
 * Breaks a paragraph into lines and gives each character its place: 避头尾 and marks by
 * GB/T 15834-2011 5.1, squeeze, spaces and justification by W3C clreq. All paged formats set their
 * text by this, so a line ends at the same character in each.
 */
export const setParagraph = (runs: readonly TypeRun[], shape: ParagraphShape): SetParagraph => {
  const material = prepare(runs, shape)
  const { codePoints } = material
  const advances = material.advances.slice()
  const offsets = material.offsets.slice()
  const lines = codePoints.length === 0 ? [emptyLine] : chooseLines(material, shape)
  return {
    codePoints,
    runs: material.runs,
    advances,
    offsets,
    lines: lines.map((line) => placeLine(material, shape, line, { advances, offsets })),
  }
}

const emptyLine: LineSpan = { start: 0, end: 0, isFirst: true, isLast: true }
