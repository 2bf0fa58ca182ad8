import { sizes } from '../sizes.ts'
import type { PlacedText } from './chart-layout.ts'
import { placeTitle } from './place-title.ts'
import { highestOf, type TextBlock, widestOf } from './text-block.ts'

/** Rows of equal height below a title, their labels at the left. */
export interface RowFrame {
  readonly title: readonly PlacedText[]
  /** Right edge of the labels. */
  readonly labelEnd: number
  /** Left edge of what is drawn. */
  readonly left: number
  readonly top: number
  readonly bottom: number
  /** Of a row, counted from 0. */
  readonly middleOf: (row: number) => number
}

/**
 * @param blocks what else stands in the rows
 * @param head room above the rows, points
 */
export const rowFrame = (
  title: string,
  width: number,
  {
    labels,
    blocks,
    count,
    head = 0,
  }: {
    readonly labels: readonly TextBlock[]
    readonly blocks: readonly (TextBlock | undefined)[]
    readonly count: number
    readonly head?: number
  },
): RowFrame => {
  const { texts, bottom } = placeTitle(title, width)
  const top = bottom + head
  const height = Math.max(sizes.row, highestOf([...labels, ...blocks]) + sizes.rowGap)
  const labelEnd = widestOf(labels)
  return {
    title: texts,
    labelEnd,
    left: labelEnd + sizes.gap,
    top,
    bottom: top + count * height,
    middleOf: (row) => top + (row + 0.5) * height,
  }
}
