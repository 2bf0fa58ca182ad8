import { childOf, elementsOf, settingOf, type XmlElement } from '../xml-tree.ts'
import type { Part } from './open-base.ts'

type StyleType = 'paragraph' | 'character' | 'table'

export interface BaseStyle {
  readonly id: string
  readonly element: XmlElement
}

/** The styles of a bureau's file. */
export interface BaseStyles {
  /** The style that has one of the names, the first of them that there is. */
  readonly find: (type: StyleType, names: readonly string[]) => BaseStyle | undefined
  readonly byId: (id: string) => BaseStyle | undefined
  /** Of paragraphs that name none. */
  readonly defaultParagraph: string | undefined
  readonly hasName: (name: string) => boolean
  /** A property of a style's paragraphs, its own or that of the style that it is based on. */
  readonly property: (id: string, name: string) => XmlElement | undefined
  /** An element of the part as it is written. */
  readonly xmlOf: (element: XmlElement) => string
}

/** Case and blanks do not tell names apart: `Heading 1`, `heading 1`, `标题1`. */
const plain = (name: string): string => name.toLowerCase().replace(/\s+/gu, '')

const namesOf = (style: XmlElement): readonly string[] =>
  [settingOf(style, 'w:name'), ...(settingOf(style, 'w:aliases')?.split(/[,，]/) ?? [])].flatMap(
    (name) => (name === undefined ? [] : [plain(name)]),
  )

/** Styles based on one another go no deeper. */
const deepest = 20

export const readStyles = (part: Part | undefined): BaseStyles => {
  const elements = part === undefined ? [] : elementsOf(part.root.children)
  const styles = elements
    .filter(({ name }) => name === 'w:style')
    .map((element) => ({ id: element.attributes['w:styleId'] ?? '', element }))
  const ids = new Map(styles.map((style) => [style.id, style]))
  const named = new Map<string, BaseStyle>()
  const keyOf = (type: string, name: string): string => `${type} ${name}`
  for (const style of styles) {
    // What is not said to be something else is a style of paragraphs.
    const type = style.element.attributes['w:type'] ?? 'paragraph'
    for (const name of namesOf(style.element)) {
      const key = keyOf(type, name)
      if (!named.has(key)) named.set(key, style)
    }
  }
  const property = (id: string, name: string, depth = 0): XmlElement | undefined => {
    const style = ids.get(id)?.element
    if (style === undefined || depth > deepest) return undefined
    const own = childOf(childOf(style, 'w:pPr') ?? { children: [] }, name)
    const parent = settingOf(style, 'w:basedOn')
    return own ?? (parent === undefined ? undefined : property(parent, name, depth + 1))
  }
  const isDefault = ({ element: { attributes } }: BaseStyle): boolean =>
    attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')
  return {
    find: (type, names) =>
      names.map((name) => named.get(keyOf(type, plain(name)))).find((style) => style !== undefined),
    byId: (id) => ids.get(id),
    defaultParagraph: styles.find(isDefault)?.id,
    hasName: (name) =>
      ['paragraph', 'character', 'table', 'numbering'].some((type) =>
        named.has(keyOf(type, plain(name))),
      ),
    property: (id, name) => property(id, name),
    xmlOf: ({ start, end }) => part?.xml.slice(start, end) ?? '',
  }
}
