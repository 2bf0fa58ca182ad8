import type { ListNode } from '@jibao/document'
import { listMarker, styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import { inlineRuns } from '../inline-runs.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

/** Items are paragraphs of their own, their turns flush left as all body text. */
export const composeList = (
  { ordered, children }: ListNode,
  { faces, number, decisions }: BlockScope,
): readonly Content[] => {
  const style = styles.listItem
  return children.map((item, index) => {
    const block = textBlock(style, [
      ...faces.runs(listMarker(index, ordered), style.font),
      ...inlineRuns(item.children, { faces, role: style.font }),
    ])
    return decisions.lines.get(number) === index ? { ...block, pageBreak: 'before' } : block
  })
}
