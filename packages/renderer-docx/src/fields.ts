import type { HeadingLevel } from '@jibao/document'
import { escapeText } from './wordml/escape-text.ts'
import { run, textContent } from './wordml/run.ts'

const fieldCharacter = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:fldChar w:fldCharType="${type}"/>`

const instruction = (text: string): string =>
  `<w:instrText xml:space="preserve">${escapeText(text)}</w:instrText>`

/** What opens and closes a 目录 of the headings 1 to `depth`, with links; its entries stand between. */
export const contentsField = (
  depth: HeadingLevel,
): { readonly begin: string; readonly end: string } => ({
  begin: [
    fieldCharacter('begin'),
    instruction(` TOC \\o "1-${depth}" \\h \\z `),
    fieldCharacter('separate'),
  ]
    .map((part) => run(part))
    .join(''),
  end: run(fieldCharacter('end')),
})

/**
 * The number of the page on which a bookmark stands, shown as `known` until somebody updates it.
 * Not a simple field, of which LibreOffice forgets what it showed.
 */
export const pageField = (bookmark: string, known: string): string =>
  [
    fieldCharacter('begin'),
    instruction(` PAGEREF ${bookmark} \\h `),
    fieldCharacter('separate'),
    textContent(known),
    fieldCharacter('end'),
  ]
    .map((part) => run(part))
    .join('')

/** The number of the page on which it stands, which Word fills in. */
export const pageNumberField = (properties: string): string =>
  [fieldCharacter('begin'), instruction('PAGE'), fieldCharacter('separate'), fieldCharacter('end')]
    .map((part) => run(part, properties))
    .join('')
