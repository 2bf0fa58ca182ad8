import { sizes } from '../sizes.ts'
import type { PlacedText } from './chart-layout.ts'
import { placeBlock, type TextBlock } from './text-block.ts'

/** What a reference line stands for, below its end at `x` and within the drawing. */
export const placeFoot = (
  foot: TextBlock | undefined,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): readonly PlacedText[] => {
  if (foot === undefined) return []
  const half = foot.width / 2
  return placeBlock(foot, {
    x: Math.max(half, Math.min(width - half, x)),
    middle: top + sizes.gap / 2 + foot.height / 2,
    anchor: 'middle',
  })
}

/** What a drawing takes below its rows. */
export const footHeight = (foot: TextBlock | undefined): number =>
  foot === undefined ? sizes.gap : foot.height + 1.5 * sizes.gap
