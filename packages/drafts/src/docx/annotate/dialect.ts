import { walkPart } from '../xml/walk-part.ts'

/** What a file calls the vocabularies of Word. */
export interface Dialect {
  readonly words: string
  readonly relationships: string
}

const transitional: Dialect = {
  words: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const strict: Dialect = {
  words: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

export interface Root {
  readonly tag: string
  /** Of its opening tag. */
  readonly start: number
  readonly end: number
  /** Of its closing tag; the opening one where they are the same. */
  readonly closeStart: number
}

export const rootOf = (xml: string, file: string): Root => {
  let root: Root = { tag: '', start: 0, end: 0, closeStart: 0 }
  walkPart(
    xml,
    {
      open: ({ written, start, end }) => {
        if (root.tag === '') root = { tag: written, start, end, closeStart: start }
        return undefined
      },
      close: ({ start }) => {
        root = { ...root, closeStart: start }
      },
    },
    file,
  )
  return root
}

export const dialectOf = (xml: string, { start, end }: Root): Dialect =>
  xml.slice(start, end).includes(strict.words) ? strict : transitional

/** What an element named `w:…` must declare below this root: mostly nothing. */
export const declarationIn = (xml: string, { start, end }: Root, { words }: Dialect): string =>
  new RegExp(`\\sxmlns:w\\s*=\\s*["']${words}["']`).test(xml.slice(start, end))
    ? ''
    : ` xmlns:w="${words}"`

/** A part with more at the end of its root element. */
export const appendToRoot = (xml: string, content: string, file: string): string => {
  const { tag, start, end, closeStart } = rootOf(xml, file)
  if (closeStart !== start) return `${xml.slice(0, closeStart)}${content}${xml.slice(closeStart)}`
  return `${xml.slice(0, end - 2)}>${content}</${tag}>${xml.slice(end)}`
}
