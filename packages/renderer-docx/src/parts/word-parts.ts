import type { Metadata } from '@jibao/document'
import type { DeflatedPart, PartContent } from '@jibao/render'
import { coreProperties } from '../core-properties.ts'
import type { DocumentIds } from '../document-ids.ts'
import type { FontChoice } from '../font-names.ts'
import { fontTable } from '../font-table.ts'
import { skeletonParts } from '../skeleton/parts.ts'
import { type BodyParts, besideDocument } from './body-parts.ts'
import { compressText } from './compress-text.ts'
import { contentTypes } from './content-types.ts'
import { recurringPart } from './recurring-part.ts'
import { relationshipsXml, type WrittenRelationship } from './relationships-part.ts'

const partBeside = (kind: string): WrittenRelationship => ({ kind, target: `${kind}.xml` })

const pictureName = (index: number): string => `media/image${index + 1}.png`

/** What the document part relates to. */
const relationshipsOf = ({ furniture }: BodyParts, ids: DocumentIds): string =>
  relationshipsXml([
    ...besideDocument.map(partBeside),
    ...furniture.map(({ side, name }) => ({ kind: side, target: name })),
    { kind: 'theme', target: 'theme/theme1.xml' },
    ...ids
      .links()
      .map(({ id, address }) => ({ id, kind: 'hyperlink', target: address, isExternal: true })),
    ...ids.pictures().map(({ id }, index) => ({ id, kind: 'image', target: pictureName(index) })),
    partBeside('fontTable'),
  ])

/** What parts say that relate to none. */
const unrelated = relationshipsXml([])

type NamedPart = readonly [string, PartContent | DeflatedPart]

/** By name, as their order would else hang on the heads and feet of the pages. */
const sorted = (parts: readonly NamedPart[]): readonly NamedPart[] =>
  parts.toSorted(([one], [other]) => (one < other ? -1 : 1))

const recurring = ([name, text]: readonly [string, string]): NamedPart => [
  name,
  recurringPart(text),
]

/** The parts of a Word file, by name. */
export const wordParts = (
  body: BodyParts,
  ids: DocumentIds,
  { metadata, fonts }: { readonly metadata: Metadata; readonly fonts: FontChoice },
): ReadonlyMap<string, PartContent | DeflatedPart> => {
  const { document, numbering, settings, styles, furniture } = body
  const names = furniture.map(({ name }) => name)
  const alike: readonly (readonly [string, string])[] = [
    ['_rels/.rels', skeletonParts['_rels/.rels']],
    ['docProps/app.xml', skeletonParts['docProps/app.xml']],
    ['docProps/custom.xml', skeletonParts['docProps/custom.xml']],
    ...[...names, 'endnotes.xml', 'fontTable.xml', 'footnotes.xml'].map(
      (name) => [`word/_rels/${name}.rels`, unrelated] as const,
    ),
    ['word/endnotes.xml', skeletonParts['word/endnotes.xml']],
    ['word/fontTable.xml', fontTable(fonts)],
    ['word/footnotes.xml', skeletonParts['word/footnotes.xml']],
    ['word/numbering.xml', numbering],
    ['word/settings.xml', settings],
    ['word/styles.xml', styles],
    ['word/theme/theme1.xml', skeletonParts['word/theme/theme1.xml']],
    ...furniture.map(({ name, xml }) => [`word/${name}`, xml] as const),
  ]
  return new Map([
    recurring(['[Content_Types].xml', contentTypes(furniture)]),
    ...sorted([
      ...alike.map(recurring),
      ['docProps/core.xml', coreProperties(metadata)],
      ['word/_rels/document.xml.rels', relationshipsOf(body, ids)],
      ['word/document.xml', compressText(document, 'fast')],
      ...ids.pictures().map(({ png }, index) => [`word/${pictureName(index)}`, png] as const),
    ]),
  ])
}
