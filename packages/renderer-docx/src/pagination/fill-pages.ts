import type { FlowBlock } from './flow.ts'

export interface FilledPages {
  /** The page on which each block begins, counted from 0. */
  readonly starts: readonly number[]
  readonly count: number
  /** What is left free below the last block. */
  readonly room: number
}

const heightOf = ({ before, pieces, after }: FlowBlock): number =>
  pieces.reduce((sum, piece) => sum + piece, before + after)

/** What must follow on the same page once a block has begun on it. */
const keptHeight = (blocks: readonly FlowBlock[], index: number): number => {
  let kept = 0
  for (let at = index; ; at += 1) {
    const block = blocks[at]
    if (block === undefined) return kept
    if (block.keepNext && blocks[at + 1] !== undefined) kept += heightOf(block)
    else {
      const pieces = block.keepLines ? block.pieces : block.pieces.slice(0, 1)
      return pieces.reduce((sum, piece) => sum + piece, kept + block.before)
    }
  }
}

/** Fills pages of a height with blocks as Word does without widow control. */
export const fillPages = (blocks: readonly FlowBlock[], height: number): FilledPages => {
  let page = 0
  let used = 0
  const turn = (repeated: number): void => {
    page += 1
    used = repeated
  }
  const starts = blocks.map((block, index) => {
    const kept = keptHeight(blocks, index)
    const fits = used + kept <= height
    // What is higher than a page is parted anyway.
    if (used > 0 && (block.opensPage || (!fits && kept <= height))) turn(block.repeated)
    // Space above is lost where a page begins by itself.
    else if (used > 0 || index === 0 || block.opensPage) used += block.before
    let start = page
    block.pieces.forEach((piece, line) => {
      if (used + piece > height && used > 0) {
        turn(block.repeated)
        if (line === 0) start = page
      }
      used += piece
    })
    used += block.after
    return start
  })
  return { starts, count: page + 1, room: Math.max(0, height - used) }
}
