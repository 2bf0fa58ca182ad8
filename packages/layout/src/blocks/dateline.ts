import type { DatelineNode } from '@jibao/document'
import { datelineText, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

export const composeDateline = (node: DatelineNode, { faces }: BlockScope): readonly Content[] => [
  textBlock(styles.dateline, faces.runs(datelineText(node), styles.dateline.font)),
]
