import type { HeadingLevel } from '@jibao/document'
import { childOf, elementsOf, findAll, type XmlElement } from '../xml-tree.ts'
import type { CountHeading } from './count-headings.ts'
import type { Target } from './map-styles.ts'
import type { Retouching } from './retouching.ts'
import { insertAt, remove, type Splice, setAttribute } from './splice.ts'

/** What a style of the bureau's says, and we do not contradict. */
const looks = ['w:spacing', 'w:ind', 'w:jc', 'w:pBdr', 'w:tabs'] as const
/** Where a number stands in a paragraph's properties: behind these. */
const beforeNumber: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
])

/** A paragraph of ours in the style that it has in the file, and in its lists. */
export const retouchParagraph = (
  xml: string,
  paragraph: XmlElement,
  {
    map,
    numbering,
    count,
    inTable,
  }: Pick<Retouching, 'map' | 'numbering'> & {
    readonly count: CountHeading
    readonly inTable: boolean
  },
): readonly Splice[] => {
  const properties = childOf(paragraph, 'w:pPr')
  const style = properties && childOf(properties, 'w:pStyle')
  if (properties === undefined || style === undefined) return []
  const id = style.attributes['w:val'] ?? ''
  const target = map.paragraph(id)
  const list = childOf(childOf(properties, 'w:numPr') ?? { children: [] }, 'w:numId')
  const [, level] = /^Heading([1-4])$/.exec(id) ?? []
  const headingList = level === undefined ? undefined : count(Number(level) as HeadingLevel)
  const last = elementsOf(properties.children).findLast(({ name }) => beforeNumber.has(name))
  return [
    target.id === '' ? remove(style) : setAttribute(xml, style, 'w:val', target.id),
    ...(list === undefined
      ? []
      : [setAttribute(xml, list, 'w:val', numbering.listId(list.attributes['w:val'] ?? ''))]),
    ...(headingList === undefined || last === undefined
      ? []
      : [
          insertAt(
            last.end,
            `<w:numPr><w:ilvl w:val="${Number(level) - 1}"/><w:numId w:val="${headingList}"/></w:numPr>`,
          ),
        ]),
    ...(inTable ? [] : leaveLooks(id, { paragraph, properties, target })),
  ]
}

/** The bureau's style decides how its paragraphs look, and where their lines end. */
const leaveLooks = (
  id: string,
  {
    paragraph,
    properties,
    target,
  }: {
    readonly paragraph: XmlElement
    readonly properties: XmlElement
    readonly target: Target
  },
): readonly Splice[] => {
  if (target.style === undefined) return []
  const own = looks
    // Of 目录, the place of the page numbers.
    .filter((name) => name !== 'w:tabs' || !id.startsWith('TOC'))
    .flatMap((name) => childOf(properties, name) ?? [])
  const breaks = id.endsWith('Title') ? findAll(paragraph.children, 'w:br') : []
  return [...own, ...breaks].map(remove)
}
