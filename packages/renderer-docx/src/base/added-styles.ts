import { childOf, elementsOf, findAll, parseXml, settingOf, type XmlElement } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import type { BodyStyle } from './body-style.ts'
import type { StyleMap } from './map-styles.ts'
import type { MergedNumbering } from './merge-numbering.ts'
import { remove, type Splice, setAttribute, splice } from './splice.ts'

/** What is set in the type of the prose, and only stands elsewhere. */
const likeBody: ReadonlySet<string> = new Set([
  'ListParagraph',
  'Addressee',
  'Attachments',
  'Signature',
  'Date',
  'Remark',
  'Attendance',
])

/** How a style stands, but for its type and the height of its lines. */
const standing = ['w:keepNext', 'w:keepLines', 'w:ind', 'w:jc'] as const

const noIndent =
  '<w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>'

interface Context {
  readonly map: StyleMap
  readonly body: BodyStyle
  readonly numbering: MergedNumbering
  readonly styles: BaseStyles
}

/** Styles of ours that the file lacks, as they stand in a file of our own. */
export const addedStyles = (xml: string, context: Context): string => {
  const own = new Map(
    findAll(parseXml(xml), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  return context.map.added
    .flatMap((id) => own.get(id) ?? [])
    .map((style) => writeStyle(xml, style, context))
    .join('')
}

const writeStyle = (xml: string, style: XmlElement, context: Context): string => {
  const { map, body } = context
  const id = style.attributes['w:styleId'] ?? ''
  const next = childOf(style, 'w:next')
  const properties = childOf(style, 'w:pPr')
  const basedOn = `<w:basedOn w:val="${body.target.id}"/>`
  const name = childOf(style, 'w:name')
  const isLikeBody = body.isKnown && likeBody.has(id) && body.target.id !== ''
  return splice(xml.slice(0, style.end), [
    { start: 0, end: style.start, by: '' },
    setAttribute(xml, style, 'w:styleId', map.paragraph(id).id),
    ...(name === undefined ? [] : [nameOf(xml, name, context)]),
    ...(next === undefined ? [] : [nextOf(xml, next, context)]),
    ...(isLikeBody ? derive(xml, style, basedOn) : renumber(xml, properties, context.numbering)),
  ])
}

/** A name that a style of another kind has is free no more. */
const nameOf = (xml: string, name: XmlElement, { styles }: Context): Splice => {
  const written = name.attributes['w:val'] ?? ''
  return setAttribute(xml, name, 'w:val', styles.hasName(written) ? `${written}（季报）` : written)
}

const nextOf = (xml: string, next: XmlElement, { map, body }: Context): Splice => {
  const id = next.attributes['w:val'] ?? ''
  if (id === 'Normal' && body.target.id !== '')
    return setAttribute(xml, next, 'w:val', body.target.id)
  return map.added.includes(id) || map.paragraph(id).style !== undefined
    ? setAttribute(xml, next, 'w:val', map.paragraph(id).id)
    : remove(next)
}

const derive = (xml: string, style: XmlElement, basedOn: string): readonly Splice[] => {
  const properties = childOf(style, 'w:pPr')
  const kept = standing.flatMap((name) => {
    const found = properties && childOf(properties, name)
    if (found !== undefined) return [xml.slice(found.start, found.end)]
    return name === 'w:ind' ? [noIndent] : []
  })
  const name = childOf(style, 'w:name')
  const run = childOf(style, 'w:rPr')
  return [
    ...(name === undefined ? [] : [{ start: name.end, end: name.end, by: basedOn }]),
    ...(properties === undefined
      ? []
      : [{ ...remove(properties), by: `<w:pPr>${kept.join('')}</w:pPr>` }]),
    ...(run === undefined ? [] : [remove(run)]),
  ]
}

const renumber = (
  xml: string,
  properties: XmlElement | undefined,
  numbering: MergedNumbering,
): readonly Splice[] => {
  const list = childOf(
    childOf(properties ?? { children: [] }, 'w:numPr') ?? { children: [] },
    'w:numId',
  )
  return list === undefined
    ? []
    : [setAttribute(xml, list, 'w:val', numbering.listId(list.attributes['w:val'] ?? ''))]
}

/** Ids of the styles of paragraphs and characters that a part names. */
export const usedStyles = (body: XmlElement): ReadonlySet<string> =>
  new Set([
    ...findAll(body.children, 'w:pStyle').map(({ attributes }) => attributes['w:val'] ?? ''),
    ...findAll(body.children, 'w:rStyle').map(({ attributes }) => attributes['w:val'] ?? ''),
  ])

/** The list that our headings are counted by, in a file of our own. */
export const headingListIn = (styles: string): string => {
  const heading = findAll(parseXml(styles), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'Heading1',
  )
  const list = heading === undefined ? undefined : findAll(elementsOf([heading]), 'w:numPr')[0]
  return settingOf(list, 'w:numId') ?? ''
}
