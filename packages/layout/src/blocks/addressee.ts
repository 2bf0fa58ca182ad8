import type { AddresseeNode } from '@jibao/document'
import { addresseeText, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

export const composeAddressee = (
  { names }: AddresseeNode,
  { faces }: BlockScope,
): readonly Content[] => [
  textBlock(styles.addressee, faces.runs(addresseeText(names), styles.addressee.font)),
]
