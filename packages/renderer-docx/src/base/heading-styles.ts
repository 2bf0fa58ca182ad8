import type { HeadingLevel } from '@jibao/document'
import { listNumbers, type NumberParagraph } from '../list-numbers.ts'
import { elementsOf, parseXml, type XmlElement } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import type { Base } from './open-base.ts'
import { namesOf } from './style-aliases.ts'

/** Tells what Word prints before the paragraphs of a file. */
export const numbersOf = (base: Base): NumberParagraph =>
  listNumbers(base.partsOf('numbering')[0]?.xml ?? '', base.partsOf('styles')[0]?.xml ?? '')

/** Properties of a paragraph that has a style and nothing else. */
export const inStyle = (id: string): XmlElement | undefined =>
  elementsOf(parseXml(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`))[0]

/**
 * The style of the file for headings of a level, where it prints numbers: one that is in a list
 * without numbers, as LibreOffice writes it, does not.
 */
export const countingStyles = (
  base: Base,
  styles: BaseStyles,
): ((level: HeadingLevel) => string | undefined) => {
  const levels = ([1, 2, 3, 4] as const).map((level) => {
    const id = styles.find('paragraph', namesOf(`Heading${level}`))?.id
    return id !== undefined && numbersOf(base)(inStyle(id)) !== '' ? id : undefined
  })
  return (level) => levels[level - 1]
}
