import { sizes } from '../sizes.ts'
import { type TextBlock, widestOf } from './text-block.ts'

/** Figures below one another at the right of rows, set flush right, each after the sign that it is drawn by. */
export interface FigureColumn {
  readonly left: number
  /** Middle of its signs. */
  readonly sign: number
  /** Right edge of its figures. */
  readonly right: number
}

/** @param right edge of the column */
export const figureColumn = (
  blocks: readonly (TextBlock | undefined)[],
  right: number,
): FigureColumn => {
  const left = right - widestOf(blocks) - sizes.sign
  return { left, sign: left + sizes.sign / 2, right }
}
