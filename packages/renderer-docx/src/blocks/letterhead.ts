import type { LetterheadNode } from '@jibao/document'
import type { FileChild } from 'docx'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'

export const renderLetterhead = ({
  mark,
  documentNumber,
}: LetterheadNode): readonly FileChild[] => [
  styledParagraph('LetterheadMark', renderText(mark)),
  ...(documentNumber === undefined
    ? []
    : [styledParagraph('DocumentNumber', renderText(documentNumber))]),
  styledParagraph('LetterheadRule', []),
]
