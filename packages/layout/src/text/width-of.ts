import type { TextStyle } from '@jibao/typography'
import type { Run } from '../pdfmake-nodes.ts'
import type { Faces } from './faces.ts'
import { setBlock } from './set-block.ts'
import { textBlock } from './text-block.ts'

/** Wider than any line; points. */
const endless = 1e6

/**
 * Width of runs on one line, points: what stands before one of their characters, or all of it.
 * @param before index of the character, in code points
 */
export const widthOf = (
  style: TextStyle,
  runs: readonly Run[],
  faces: Faces,
  before = Infinity,
): number => {
  const block = textBlock(style, runs, { align: 'left', indent: 0 })
  const { advances } = setBlock(block, endless, faces)
  let width = 0
  for (let index = 0; index < Math.min(before, advances.length); index += 1) {
    width += advances[index] ?? 0
  }
  return width
}
