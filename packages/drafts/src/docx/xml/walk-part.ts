import { Refusal } from '@jibao/workbook'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { wordDamaged, wordSuspicious, wordTooLarge } from '../diagnostics.ts'
import { startAlternatives } from './alternatives.ts'
import { shortName } from './namespaces.ts'

/** An opening tag. Names are short: see `shortName`. */
export interface Tag {
  readonly name: string
  /** As the file writes it, prefix and all. */
  readonly written: string
  /** Short name of the element around it, `mc:Choice` among them. */
  readonly parent: string
  /** `w:val`; attributes without a prefix by their name alone. */
  readonly attribute: (name: string) => string | undefined
  /** Of the tag, in UTF-16 units of the part. */
  readonly start: number
  readonly end: number
}

/** A closing tag; the opening one again where an element is written as one tag. */
export interface EndTag {
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface PartHandlers {
  /** `skip` leaves the element out with everything in it, its end too. */
  readonly open: (tag: Tag) => 'skip' | undefined
  readonly close?: (tag: EndTag) => void
  readonly text?: (text: string) => void
}

/** Word nests a paragraph in some thirty elements at most. */
const deepest = 400
const mostTags = 4_000_000

const attributeOf =
  ({ attributes }: SaxesTagNS) =>
  (name: string): string | undefined => {
    for (const key in attributes) {
      const { uri, local, value } = attributes[key] as SaxesTagNS['attributes'][string]
      if ((uri === '' ? local : shortName(uri, local)) === name) return value
    }
    return undefined
  }

/**
 * Tells the elements and texts of a part in order. Of alternatives for older programs only the one is told that a
 * program of today takes. Throws a Refusal when the part is not well-formed, or beyond all measure.
 */
export const walkPart = (xml: string, handlers: PartHandlers, file: string): void => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const { open, close = () => undefined, text = () => undefined } = handlers
  const alternatives = startAlternatives()
  const names: string[] = []
  let tags = 0
  let skippedFrom = Number.POSITIVE_INFINITY
  // Attribute values hold no `<` in well-formed XML.
  const startOfTag = (): number => xml.lastIndexOf('<', parser.position - 1)
  const take = (tag: SaxesTagNS, name: string): 'skip' | undefined => {
    const told = alternatives.open(name)
    if (told !== 'tell') return told === 'skip' ? 'skip' : undefined
    const attribute = attributeOf(tag)
    const { position: end } = parser
    const parent = names.at(-2) ?? ''
    return open({ name, written: tag.name, parent, attribute, start: startOfTag(), end })
  }
  parser.on('opentag', (tag) => {
    const name = shortName(tag.uri, tag.local)
    names.push(name)
    tags += 1
    if (tags > mostTags) throw new Refusal(wordTooLarge('内容繁多', file))
    if (names.length > deepest) throw new Refusal(wordSuspicious('内部的元素层层嵌套', file))
    if (skippedFrom < names.length) return
    if (take(tag, name) === 'skip') skippedFrom = names.length
  })
  parser.on('closetag', () => {
    const depth = names.length
    const name = names.pop() ?? ''
    if (skippedFrom < depth) return
    if (skippedFrom === depth) skippedFrom = Number.POSITIVE_INFINITY
    else if (!alternatives.close(name)) close({ name, start: startOfTag(), end: parser.position })
  })
  const tell = (told: string): void => {
    if (skippedFrom === Number.POSITIVE_INFINITY) text(told)
  }
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.on('doctype', () => {
    throw new Refusal(wordSuspicious('内部的 XML 声明了文档类型', file))
  })
  parser.on('error', () => {
    throw new Refusal(wordDamaged('内部的 XML 不完整', file))
  })
  parser.write(xml).close()
}
