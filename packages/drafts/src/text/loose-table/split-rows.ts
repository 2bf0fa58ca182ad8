import type { Line } from '../split-lines.ts'
import { isFigure } from './cell-kinds.ts'

/** Cells between two runs of figures, then one run of them. */
export interface LooseRow {
  /** What is left of the row before, then what heads this one. */
  readonly before: readonly Line[]
  readonly figures: readonly Line[]
}

interface LooseRows {
  readonly rows: readonly LooseRow[]
  /** Index of the first line behind the last row's figures. */
  readonly next: number
}

/** A label of two lines, an office or two, a level, a category: more than that is text. */
const mostBetween = 8
const longestLabel = 60

const isLabel = (text: string): boolean => text.length <= longestLabel && !/[。；！？]$/.test(text)

/** Rows of exactly `width` figures each, from the line at `start` on. */
export const splitRows = (lines: readonly Line[], start: number, width: number): LooseRows => {
  const textAt = (index: number): string | undefined => lines[index]?.text
  const isFigureAt = (index: number): boolean => isFigure(textAt(index) ?? '')
  /** A lone number before a label counts the rows. */
  const isCount = (index: number): boolean =>
    /^\d{1,3}$/.test(textAt(index) ?? '') &&
    textAt(index + 1) !== undefined &&
    !isFigureAt(index + 1)
  const isWords = (index: number): boolean =>
    isLabel(textAt(index) ?? '。') && (!isFigureAt(index) || isCount(index))

  const rows: LooseRow[] = []
  let next = start
  for (;;) {
    let at = next
    while (at - next < mostBetween && isWords(at)) at += 1
    const figures = lines.slice(at, at + width)
    const isWhole = figures.length === width && figures.every(({ text }) => isFigure(text))
    const isTooLong = isFigureAt(at + width) && !isCount(at + width)
    if (at === next || !isWhole || isTooLong) return { rows, next }
    rows.push({ before: lines.slice(next, at), figures })
    next = at + width
  }
}
