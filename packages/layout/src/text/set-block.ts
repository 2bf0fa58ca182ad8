import type { SetParagraph } from '@jibao/typography'
import type { TextBlock } from '../pdfmake-nodes.ts'
import type { Faces } from './faces.ts'
import { setText } from './set-text.ts'

/** The lines of a block before its layout, by faces that are already chosen. */
export const setBlock = (block: TextBlock, width: number, { named }: Faces): SetParagraph =>
  setText(block, width, named).paragraph
