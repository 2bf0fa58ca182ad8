import { type SaxesOptions, SaxesParser, type SaxesTagNS, type TagForOptions } from 'saxes'
import { shortName, usualNamespaces } from './short-name.ts'

export interface XmlElement {
  /** With the prefix by which Word knows its namespace, whatever the part calls it: `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Where it stands in the part, in UTF-16 units: the element, and what is between its tags. */
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
  contentEnd: number
  end: number
}

const attributesOf = ({ attributes }: SaxesTagNS): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(attributes).map(({ uri, local, name, value }) => [
      shortName(uri, local, name),
      value,
    ]),
  )

/**
 * The elements and text of a part, or of a piece of one.
 * @throws Error when it is not well-formed or has a DTD
 */
export const parseXml = (xml: string): readonly XmlNode[] => {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    fragment: isFragment(xml),
    additionalNamespaces: usualNamespaces,
  })
  return parseWith(parser, xml, (tag) => ({
    name: shortName(tag.uri, tag.local, tag.name),
    attributes: attributesOf(tag),
  }))
}

/** Likewise of a part that we wrote, with the prefixes that Word has: at half the cost. */
export const parseOwnXml = (xml: string): readonly XmlNode[] => {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: isFragment(xml) })
  return parseWith(parser, xml, ({ name, attributes }) => ({ name, attributes }))
}

const isFragment = (xml: string): boolean => !/^\uFEFF?<\?xml/.test(xml)

const parseWith = <Options extends SaxesOptions>(
  parser: SaxesParser<Options>,
  xml: string,
  named: (tag: TagForOptions<Options>) => Pick<XmlElement, 'name' | 'attributes'>,
): readonly XmlNode[] => {
  const roots: XmlNode[] = []
  if (xml === '') return roots
  const open: OpenElement[] = []
  const siblings = (): XmlNode[] => open.at(-1)?.children ?? roots
  // Attribute values hold no `<` in well-formed XML.
  const startOfTag = (): number => xml.lastIndexOf('<', parser.position - 1)
  parser.on('opentag', (tag) => {
    const { position: end } = parser
    // Spread into the element, they would cost fifteen times the rest.
    const { name, attributes } = named(tag)
    const element: OpenElement = {
      name,
      attributes,
      children: [],
      start: startOfTag(),
      contentStart: end,
      contentEnd: end,
      end,
    }
    siblings().push(element)
    open.push(element)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop()
    if (element === undefined || isSelfClosing) return
    element.contentEnd = startOfTag()
    element.end = parser.position
  })
  const addText = (text: string): void => {
    if (open.length > 0) siblings().push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('doctype', () => {
    throw new Error('a document type in a part')
  })
  parser.write(xml).close()
  return roots
}

export const elementsOf = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter((node) => typeof node !== 'string')

/** The first child of a name. */
export const childOf = (
  { children }: { readonly children: readonly XmlNode[] },
  name: string,
): XmlElement | undefined => {
  for (const child of children) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** All elements of a name, at any depth, in order. */
export const findAll = (nodes: readonly XmlNode[], name: string): readonly XmlElement[] => {
  const found: XmlElement[] = []
  const look = (among: readonly XmlNode[]): void => {
    for (const node of among) {
      if (typeof node === 'string') continue
      if (node.name === name) found.push(node)
      look(node.children)
    }
  }
  look(nodes)
  return found
}

/** `w:val` of a child, the way in which Word writes most properties. */
export const settingOf = (
  parent: { readonly children: readonly XmlNode[] } | undefined,
  name: string,
): string | undefined =>
  parent === undefined ? undefined : childOf(parent, name)?.attributes['w:val']
