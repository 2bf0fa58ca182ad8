import { unescapeXml } from './xml.ts'

export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

const token =
  /<\/[^>]*>|<(?<name>[\w:]+)(?<attributes>(?:\s+[\w:]+="[^"]*")*)\s*(?<empty>\/?)>|<[^>]*>|(?<text>[^<]+)/g

const attributesOf = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescapeXml(value ?? ''),
    ]),
  )

/** The elements and text of a part as docx writes it: well-formed, without CDATA or a DTD. */
export const parseXml = (xml: string): readonly XmlNode[] => {
  const roots: XmlNode[] = []
  const open: XmlNode[][] = [roots]
  for (const [written, name, attributes, empty, text] of xml.matchAll(token)) {
    if (name !== undefined) {
      const children: XmlNode[] = []
      open.at(-1)?.push({ name, attributes: attributesOf(attributes ?? ''), children })
      if (empty === '') open.push(children)
    } else if (text !== undefined) open.at(-1)?.push(unescapeXml(text))
    else if (written.startsWith('</') && open.length > 1) open.pop()
  }
  return roots
}

export const elementsOf = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter((node) => typeof node !== 'string')

/** The first child of a name. */
export const childOf = (
  { children }: { readonly children: readonly XmlNode[] },
  name: string,
): XmlElement | undefined => elementsOf(children).find((child) => child.name === name)

/** All elements of a name, at any depth, in order. */
export const findAll = (nodes: readonly XmlNode[], name: string): readonly XmlElement[] =>
  elementsOf(nodes).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...findAll(element.children, name),
  ])

/** `w:val` of a child, the way in which Word writes most properties. */
export const settingOf = (
  parent: { readonly children: readonly XmlNode[] } | undefined,
  name: string,
): string | undefined =>
  parent === undefined ? undefined : childOf(parent, name)?.attributes['w:val']
