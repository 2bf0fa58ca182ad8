import type { Metadata } from '@jibao/document'
import type { PartContent } from '@jibao/render'
import { coreProperties } from '../core-properties.ts'
import type { DocumentIds } from '../document-ids.ts'
import type { FontChoice } from '../font-names.ts'
import { fontTable } from '../font-table.ts'
import { skeletonParts } from '../skeleton/parts.ts'
import { type BodyParts, besideDocument } from './body-parts.ts'
import { contentTypes } from './content-types.ts'
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

/** By name, as their order would else hang on the heads and feet of the pages. */
const sorted = (
  parts: readonly (readonly [string, PartContent])[],
): readonly (readonly [string, PartContent])[] =>
  parts.toSorted(([one], [other]) => (one < other ? -1 : 1))

/** The parts of a Word file, by name. */
export const wordParts = (
  body: BodyParts,
  ids: DocumentIds,
  { metadata, fonts }: { readonly metadata: Metadata; readonly fonts: FontChoice },
): ReadonlyMap<string, PartContent> => {
  const { document, numbering, settings, styles, furniture } = body
  const names = furniture.map(({ name }) => name)
  return new Map([
    ['[Content_Types].xml', contentTypes(furniture)],
    ['_rels/.rels', skeletonParts['_rels/.rels']],
    ...sorted([
      ['docProps/app.xml', skeletonParts['docProps/app.xml']],
      ['docProps/core.xml', coreProperties(metadata)],
      ['docProps/custom.xml', skeletonParts['docProps/custom.xml']],
      ['word/_rels/document.xml.rels', relationshipsOf(body, ids)],
      ...[...names, 'endnotes.xml', 'fontTable.xml', 'footnotes.xml'].map(
        (name) => [`word/_rels/${name}.rels`, unrelated] as const,
      ),
      ['word/document.xml', document],
      ['word/endnotes.xml', skeletonParts['word/endnotes.xml']],
      ['word/fontTable.xml', fontTable(fonts)],
      ['word/footnotes.xml', skeletonParts['word/footnotes.xml']],
      ['word/numbering.xml', numbering],
      ['word/settings.xml', settings],
      ['word/styles.xml', styles],
      ['word/theme/theme1.xml', skeletonParts['word/theme/theme1.xml']],
      ...furniture.map(({ name, xml }) => [`word/${name}`, xml] as const),
      ...ids.pictures().map(({ png }, index) => [`word/${pictureName(index)}`, png] as const),
    ]),
  ])
}
