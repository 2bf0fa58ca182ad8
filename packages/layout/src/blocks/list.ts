import type { ListNode } from '@jibao/document'
import { headingStyles, listMarker, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

/** Items are paragraphs of their own, their turns flush left as all body text. */
export const composeList = (
  node: ListNode,
  { faces, number, decisions }: BlockScope,
): readonly Content[] => {
  const style = styles.listItem
  const role = node.counting === 'chapter' ? headingStyles[1].font : style.font
  return node.children.map((item, index) => {
    const block = textBlock(style, [
      ...faces.runs(listMarker(index, node), role),
      ...inlineRuns(item.children, { faces, role: style.font }),
    ])
    return decisions.lines.get(number) === index ? { ...block, pageBreak: 'before' } : block
  })
}
