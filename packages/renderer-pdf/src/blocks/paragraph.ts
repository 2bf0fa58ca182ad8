import type { ParagraphNode } from '@jibao/document'
import { styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import { inlineRuns } from '../inline-runs.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

export const composeParagraph = (
  { children }: ParagraphNode,
  { faces, number, decisions }: BlockScope,
): readonly Content[] => {
  const block = textBlock(styles.body, inlineRuns(children, { faces, role: styles.body.font }))
  const opensPageAt = decisions.lines.get(number)
  return [opensPageAt === undefined ? block : { ...block, opensPageAt }]
}
