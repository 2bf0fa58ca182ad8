import { linePitch, styles, textWidth } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { TitleNode } from '../flow.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

/** Two blank lines below the red rule; lines of about equal length (GB/T 9704-2012 7.3.1). */
export const composeTitle = (
  { text, belowLetterhead }: TitleNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const style = styles.title
  const length = textWidth(text) * style.size
  const lines = Math.ceil(length / width)
  // One character to spare: where a line may not end, the next character joins it.
  const side = lines < 2 ? 0 : Math.max(0, (width - length / lines - style.size) / 2)
  return [
    textBlock(style, faces.runs(text, style.font), {
      margin: [side, belowLetterhead ? 2 * linePitch : 0, side, 0],
    }),
  ]
}
