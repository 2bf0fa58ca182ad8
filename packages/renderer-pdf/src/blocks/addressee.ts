import type { AddresseeNode } from '@jibao/document'
import { styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

export const composeAddressee = (
  { names }: AddresseeNode,
  { faces }: BlockScope,
): readonly Content[] => [
  textBlock(styles.addressee, faces.runs(`${names.join('、')}：`, styles.addressee.font)),
]
