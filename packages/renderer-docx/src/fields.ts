import type { HeadingLevel } from '@jibao/document'
import { ImportedXmlComponent, TextRun } from 'docx'

const fieldCharacter = (type: 'begin' | 'separate' | 'end'): TextRun =>
  new TextRun({ children: [new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type })] })

const instruction = (text: string): TextRun => {
  const element = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' })
  element.push(text)
  return new TextRun({ children: [element] })
}

/** What opens and closes a 目录 of the headings 1 to `depth`, with links; its entries stand between. */
export const contentsField = (
  depth: HeadingLevel,
): { readonly begin: readonly TextRun[]; readonly end: readonly TextRun[] } => ({
  begin: [
    fieldCharacter('begin'),
    instruction(` TOC \\o "1-${depth}" \\h \\z `),
    fieldCharacter('separate'),
  ],
  end: [fieldCharacter('end')],
})

/**
 * The number of the page on which a bookmark stands, shown as `known` until somebody updates it.
 * Not a simple field, of which LibreOffice forgets what it showed.
 */
export const pageField = (bookmark: string, known: string): readonly TextRun[] => [
  fieldCharacter('begin'),
  instruction(` PAGEREF ${bookmark} \\h `),
  fieldCharacter('separate'),
  new TextRun({ text: known }),
  fieldCharacter('end'),
]
