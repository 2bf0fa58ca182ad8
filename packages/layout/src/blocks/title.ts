import { breakTitle, distances, styles } from '@jibao/typography'
import type { TitleNode } from '../flow.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

/** Two blank lines below the red rule; lines of about equal length (GB/T 9704-2012 7.3.1). */
export const composeTitle = (
  { text, belowLetterhead }: TitleNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const style = styles.title
  return breakTitle(text, width / style.size).map((line, index) =>
    textBlock(style, faces.runs(line, style.font), {
      margin: [0, belowLetterhead && index === 0 ? distances.titleLines * pitch : 0, 0, 0],
    }),
  )
}
