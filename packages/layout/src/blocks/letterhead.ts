import type { LetterheadNode } from '@jibao/document'
import type { Content } from '../pdfmake-nodes.ts'
import type { BlockScope } from './block-scope.ts'
import { composeDocumentHead } from './document-head.ts'
import { composeLetterHead } from './letter-head.ts'

/** That of a letter has its places on the first sheet, and so is one only at the head of a report. */
export const composeLetterhead = (node: LetterheadNode, scope: BlockScope): readonly Content[] =>
  node.form === 'letter' && scope.number === 1
    ? composeLetterHead(node, scope)
    : composeDocumentHead(node, scope)
