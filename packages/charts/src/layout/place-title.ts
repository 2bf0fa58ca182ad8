import { sizes } from '../sizes.ts'
import type { PlacedText } from './chart-layout.ts'
import { inOneLine } from './in-one-line.ts'
import { linesWithin } from './text-block.ts'

/** The title above the middle of the drawing, and where it leaves off. */
export const placeTitle = (
  title: string,
  width: number,
): { readonly texts: readonly PlacedText[]; readonly bottom: number } => {
  const lines = linesWithin(inOneLine(title), width / sizes.title)
  return {
    texts: lines.map((text, index) => ({
      text,
      x: width / 2,
      middle: sizes.title + index * sizes.titlePitch,
      anchor: 'middle',
      size: sizes.title,
    })),
    bottom: sizes.head + (lines.length - 1) * sizes.titlePitch,
  }
}
