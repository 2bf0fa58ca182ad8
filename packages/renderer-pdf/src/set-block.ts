import type { SetParagraph } from '@jibao/typography'
import type { Faces } from './faces.ts'
import type { TextBlock } from './pdfmake-nodes.ts'
import { setText } from './set-text.ts'

/** The lines of a block before its layout, by faces that are already chosen. */
export const setBlock = (block: TextBlock, width: number, { used }: Faces): SetParagraph =>
  setText(block, width, (font) => {
    const face = used.get(font)
    if (face === undefined) throw new RangeError(`no face ${font}`)
    return face
  }).paragraph
