import { elementsOf, findAll, type XmlElement, type XmlNode } from '../xml-tree.ts'

/** Text of a paragraph, piece by piece as its runs say it. */
export interface TextPiece {
  /** Of the piece within the paragraph's text. */
  readonly from: number
  readonly text: string
  /** The `w:t` that says it; none for a tab or a line break. */
  readonly element?: XmlElement
}

const breaks: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr'])
/** What stands in a paragraph without being of its text: paragraphs of text boxes, properties, what was moved away. */
const apart: ReadonlySet<string> = new Set(['w:p', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:moveFrom'])

const textIn = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('')

/** The text of a paragraph itself, not that of text boxes that hang on it. */
export const textPieces = (paragraph: XmlElement): readonly TextPiece[] => {
  const pieces: TextPiece[] = []
  let from = 0
  const add = (text: string, element?: XmlElement): void => {
    pieces.push({ from, text, ...(element === undefined ? {} : { element }) })
    from += text.length
  }
  const read = (nodes: readonly XmlNode[]): void => {
    for (const element of elementsOf(nodes)) {
      if (element.name === 'w:t') add(textIn(element), element)
      else if (breaks.has(element.name)) add('\n')
      else if (!apart.has(element.name)) read(element.children)
    }
  }
  read(paragraph.children)
  return pieces
}

export const ownText = (paragraph: XmlElement): string =>
  textPieces(paragraph)
    .map(({ text }) => text)
    .join('')

/** All that parts say, blanks aside, as a search sees it. */
export const textOfParts = (roots: readonly XmlElement[]): string =>
  findAll(roots, 'w:p').map(ownText).join('').replace(/\s+/gu, '')
