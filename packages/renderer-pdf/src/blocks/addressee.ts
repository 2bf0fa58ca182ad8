import type { AddresseeNode } from '@jibao/document'
import { addresseeText, styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

export const composeAddressee = (
  { names }: AddresseeNode,
  { faces }: BlockScope,
): readonly Content[] => [
  textBlock(styles.addressee, faces.runs(addresseeText(names), styles.addressee.font)),
]
