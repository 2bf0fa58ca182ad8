import type { RemarkNode } from '@jibao/document'
import { remarkBrackets, styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import { inlineRuns } from '../inline-runs.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

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
