import type { Line } from '../split-lines.ts'
import { isHead, isTime } from './cell-kinds.ts'

/** The cells above a loose table's figures: names of columns, then the times in a row. */
export interface Head {
  readonly names: readonly Line[]
  readonly times: readonly Line[]
}

const mostNames = 10
const fewestTimes = 3
const mostTimes = 36

const runLength = (
  lines: readonly Line[],
  start: number,
  { most, fits }: { readonly most: number; readonly fits: (text: string) => boolean },
): number => {
  let length = 0
  while (length <= most && fits(lines[start + length]?.text ?? '')) length += 1
  return length
}

/** The head whose first cell is the line at `index`. */
export const findHead = (lines: readonly Line[], index: number): Head | undefined => {
  const names = runLength(lines, index, {
    most: mostNames,
    fits: (text) => isHead(text) && !isTime(text),
  })
  const start = index + names
  const times = runLength(lines, start, { most: mostTimes, fits: isTime })
  if (names > mostNames || times < fewestTimes || times > mostTimes) return undefined
  return { names: lines.slice(index, start), times: lines.slice(start, start + times) }
}
