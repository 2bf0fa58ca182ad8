import type { Element } from 'xast'
import { type Box, boxText } from '../box.ts'
import { ofd, xmlFile } from '../xml.ts'
import type { Attachment } from './attachments.ts'
import type { Alternatives } from './custom-tags.ts'
import { attachmentIndex, pageContent, publicResources, tagIndex } from './parts.ts'

export interface DocumentParts {
  readonly maxId: number
  /** Of pages that do not say otherwise: the first one's. */
  readonly sheet: Box
  readonly pageIds: readonly number[]
  readonly outlines: Element | undefined
  readonly alternatives: Alternatives
  readonly attachments: readonly Attachment[]
}

/** `Document.xml`. */
export const writeDocument = ({
  maxId,
  sheet,
  pageIds,
  outlines,
  alternatives,
  attachments,
}: DocumentParts): string =>
  xmlFile(
    ofd(
      'Document',
      {},
      ofd(
        'CommonData',
        {},
        ofd('MaxUnitID', {}, maxId),
        ofd('PageArea', {}, ofd('PhysicalBox', {}, boxText(sheet))),
        ofd('PublicRes', {}, publicResources),
      ),
      ofd(
        'Pages',
        {},
        ...pageIds.map((id, index) => ofd('Page', { ID: id, BaseLoc: pageContent(index) })),
      ),
      outlines,
      alternatives.length === 0 ? undefined : ofd('CustomTags', {}, tagIndex),
      attachments.length === 0 ? undefined : ofd('Attachments', {}, attachmentIndex),
    ),
  )
