import type { DocumentIds } from '../document-ids.ts'
import { headingLooks, type ListKind, listKinds } from '../list-kinds.ts'
import type { BlankValues } from '../skeleton/blanks.ts'
import { fillBlanks } from '../skeleton/fill-blanks.ts'
import { skeletonParts } from '../skeleton/parts.ts'

/** The definitions of the skeleton: docx's own bullets, the headings, the kinds of lists. */
const definitions = { unused: 1, headings: 2, kinds: 3 } as const

/** A list that counts from 1, whatever others of its definition have counted. */
const listXml = (id: number | string, definition: number, levels: number): string => {
  const restarts = Array.from(
    { length: levels },
    (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  )
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${restarts.join('')}</w:num>`
}

const definitionOf = (kind: ListKind): number => definitions.kinds + listKinds.indexOf(kind)

/** The id of the list of headings, which follows those of the report. */
export const headingList = (ids: DocumentIds): string => String(ids.lists().length + 2)

/** `word/numbering.xml` with the lists that paragraphs are items of. */
export const numberingPart = (ids: DocumentIds, values: BlankValues): string =>
  [
    fillBlanks(skeletonParts['word/numbering.xml'], values),
    listXml(1, definitions.unused, 1),
    ...ids.lists().map(({ id, kind }) => listXml(id, definitionOf(kind), 1)),
    listXml(values.headings, definitions.headings, headingLooks.length),
    '</w:numbering>',
  ].join('')
