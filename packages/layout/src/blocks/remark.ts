import type { RemarkNode } from '@jibao/document'
import { remarkBrackets, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

/** In round brackets, two characters in, below the date (GB/T 9704-2012 7.3.7). */
export const composeRemark = (
  { children }: RemarkNode,
  { faces }: BlockScope,
): readonly Content[] => {
  const style = styles.remark
  const [opening, closing] = remarkBrackets
  return [
    textBlock(style, [
      ...faces.runs(opening, style.font),
      ...inlineRuns(children, { faces, role: style.font }),
      ...faces.runs(closing, style.font),
    ]),
  ]
}
