import type { NumberParagraph } from './list-numbers.ts'
import { childOf, elementsOf, parseXml, type XmlNode } from './xml-tree.ts'

const blanks: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr'])

/** What a reader meets: text, a blank, a picture's description. */
export const textOf = (nodes: readonly XmlNode[]): string =>
  elementsOf(nodes)
    .map(({ name, attributes, children }) => {
      // What older programs show in place of what is said beside it says the same again.
      if (name === 'w:pPr' || name === 'mc:Fallback') return ''
      if (name === 'w:t') return children.filter((child) => typeof child === 'string').join('')
      if (blanks.has(name)) return ' '
      if (name === 'wp:docPr') return attributes.descr ?? ''
      return textOf(children)
    })
    .join('')

const paragraphsOf = (nodes: readonly XmlNode[], number: NumberParagraph): readonly string[] =>
  elementsOf(nodes).flatMap((element) =>
    element.name === 'w:p'
      ? [`${number(childOf(element, 'w:pPr'))}${textOf(element.children)}`]
      : paragraphsOf(element.children, number),
  )

/** The paragraphs of a part that say anything, in order, with the numbers that Word prints. */
export const readParagraphs = (
  xml: string,
  number: NumberParagraph = () => '',
): readonly string[] => paragraphsOf(parseXml(xml), number).filter((text) => text !== '')
