import type { ParagraphNode } from '@jibao/document'
import { styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { alterBlock, textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

export const composeParagraph = (
  { children }: ParagraphNode,
  { faces, number, decisions }: BlockScope,
): readonly Content[] => {
  const block = textBlock(styles.body, inlineRuns(children, { faces, role: styles.body.font }))
  const opensPageAt = decisions.lines.get(number)
  return [opensPageAt === undefined ? block : alterBlock(block, 'opensPageAt', opensPageAt)]
}
