import { childOf, elementsOf, parseXml, type XmlElement } from '../xml-tree.ts'
import type { Section } from './section.ts'
import { attributeOf, type Orientation, other, sheetOf, turned } from './sheet.ts'
import { append, insertAt, remove, type Splice, splice } from './splice.ts'

export interface Wanted {
  readonly orientation: Orientation
  /** Whether the section begins where the bureau's own did, and not after another of ours. */
  readonly isFirst: boolean
  /** Whether the bureau's own stays beside it. */
  readonly isCopy: boolean
}

/** The section as it must be to hold a part of the report. */
export const sectionXml = (
  xml: string,
  { properties, orientation }: Section,
  { orientation: asked, isFirst, isCopy }: Wanted,
): string => {
  const own = properties === undefined ? '<w:sectPr/>' : xml.slice(properties.start, properties.end)
  const [root] = elementsOf(parseXml(own))
  if (root === undefined) return own
  const drop = (name: string, when: boolean): readonly Splice[] => {
    const element = when ? childOf(root, name) : undefined
    return element === undefined ? [] : [remove(element)]
  }
  return splice(own, [
    // First pages, and sections without a page of their own, were for the first.
    ...drop('w:titlePg', !isFirst),
    ...drop('w:type', !isFirst),
    ...drop('w:sectPrChange', isCopy),
    ...(isFirst ? [] : countOn(own, root)),
    ...(asked === orientation ? [] : turnPage(own, root, orientation)),
  ])
}

/** Page numbers begin anew in the first section only. */
const countOn = (xml: string, root: XmlElement): readonly Splice[] => {
  const numbers = childOf(root, 'w:pgNumType')
  return numbers === undefined
    ? []
    : [
        {
          ...remove(numbers),
          by: xml.slice(numbers.start, numbers.end).replace(/\sw:start="[^"]*"/, ''),
        },
      ]
}

/** What the schema wants before the size of the page. */
const beforeSize: ReadonlySet<string> = new Set([
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
])

const turnPage = (xml: string, root: XmlElement, from: Orientation): readonly Splice[] => {
  const { width, height, margins } = turned[from](sheetOf(root))
  const size = `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${other[from]}"/>`
  const margin = childOf(root, 'w:pgMar')
  const { header = 851, footer = 992 } = {
    header: attributeOf(margin, 'header'),
    footer: attributeOf(margin, 'footer'),
  }
  const { top, right, bottom, left } = margins
  const turnedMargin = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`
  const written = childOf(root, 'w:pgSz')
  const removed = [written, margin].flatMap((element) =>
    element === undefined ? [] : [remove(element)],
  )
  const before = elementsOf(root.children).findLast(({ name }) => beforeSize.has(name))
  return root.contentStart === root.end && root.children.length === 0
    ? [append(xml, root, size + turnedMargin)]
    : [insertAt(before?.end ?? root.contentStart, size + turnedMargin), ...removed]
}
