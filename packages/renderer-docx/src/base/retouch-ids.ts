import { childOf, findAll, type XmlElement } from '../xml-tree.ts'
import type { Retouching } from './retouching.ts'
import { type Splice, setAttribute } from './splice.ts'

/** Names and ids by which things find one another, as the file has them free. */
export const retouchIds = (
  xml: string,
  body: XmlElement,
  { map, relationshipId, firstPicture, firstBookmark, bookmarks }: Retouching,
): readonly Splice[] => {
  const all = (name: string): readonly XmlElement[] => findAll(body.children, name)
  const change = (
    name: string,
    attribute: string,
    to: (value: string) => string,
  ): readonly Splice[] =>
    all(name).flatMap((element) => {
      const value = element.attributes[attribute]
      return value === undefined ? [] : [setAttribute(xml, element, attribute, to(value))]
    })
  const rename = freeNames(bookmarks, all('w:bookmarkStart'))
  const moved = (id: string): string => String(firstBookmark + Number(id))
  return [
    ...change('w:rStyle', 'w:val', (id) => map.character(id).id),
    ...change('w:hyperlink', 'r:id', relationshipId),
    ...change('w:hyperlink', 'w:anchor', rename),
    ...change('a:blip', 'r:embed', relationshipId),
    ...change('wp:docPr', 'id', (id) => String(firstPicture + Number(id))),
    ...change('w:bookmarkStart', 'w:id', moved),
    ...change('w:bookmarkStart', 'w:name', rename),
    ...change('w:bookmarkEnd', 'w:id', moved),
    ...all('w:instrText').flatMap((element) => {
      const instruction = xml.slice(element.contentStart, element.contentEnd)
      const renamed = instruction.replace(/_Toc\d+/g, rename)
      return renamed === instruction
        ? []
        : [{ start: element.contentStart, end: element.contentEnd, by: renamed }]
    }),
    ...markStale(xml, all('w:r')),
  ]
}

/** Bookmarks of ours under names that the file does not have. */
const freeNames = (
  taken: ReadonlySet<string>,
  own: readonly XmlElement[],
): ((name: string) => string) => {
  const names = own.map(({ attributes }) => attributes['w:name'] ?? '')
  const shifted =
    (by: number) =>
    (name: string): string =>
      name.replace(/\d+$/, (number) => String(Number(number) + by).padStart(number.length, '0'))
  let by = 0
  while (names.some((name) => taken.has(shifted(by)(name)))) by += names.length
  return shifted(by)
}

/** A 目录 whose page numbers Word is to find. */
const markStale = (xml: string, runs: readonly XmlElement[]): readonly Splice[] =>
  runs.flatMap((run, index) => {
    const following = runs[index + 1]
    const isContents =
      following !== undefined && / TOC /.test(xml.slice(following.start, following.end))
    const begin = childOf(run, 'w:fldChar')
    return isContents && begin?.attributes['w:fldCharType'] === 'begin'
      ? [setAttribute(xml, begin, 'w:dirty', 'true')]
      : []
  })
