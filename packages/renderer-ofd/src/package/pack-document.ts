import type { Report } from '@jibao/document'
import type { FontFile } from '../fonts/cut-face.ts'
import type { UsedFont } from '../fonts/font-use.ts'
import type { WrittenPages } from '../write-pages.ts'
import { type Attachment, writeAttachments } from './attachments.ts'
import { alternativesFile, writeAlternatives, writeTagIndex } from './custom-tags.ts'
import { documentId } from './document-id.ts'
import {
  attachmentFolder,
  attachmentIndex,
  documentFolder,
  documentRoot,
  entry,
  pageContent,
  publicResources,
  resourceFolder,
  tagFolder,
  tagIndex,
} from './parts.ts'
import { writeDocument } from './write-document.ts'
import { writeEntry } from './write-entry.ts'
import { writePublicRes } from './write-public-res.ts'
import { type PartContent, zipParts } from './zip-parts.ts'

export interface DocumentContent extends Omit<WrittenPages, 'fonts'> {
  readonly fonts: readonly (UsedFont & { readonly file: FontFile })[]
  readonly attachments: readonly Attachment[]
}

/** The package: its entry first, then each part before those that it refers to. */
export const packDocument = (report: Report, content: DocumentContent): Promise<Uint8Array> => {
  const parts = new Map(
    partsOf(content).map(([path, part]) => [`${documentFolder}/${path}`, part] as const),
  )
  return zipParts(new Map([[entry, writeEntry(report, documentId(parts))], ...parts]))
}

type Part = readonly [path: string, content: PartContent]

const partsOf = (content: DocumentContent): readonly Part[] => [
  [documentRoot, writeDocument(content)],
  [publicResources, writePublicRes(content.fonts)],
  ...tagParts(content),
  ...attachmentParts(content),
  ...content.pages.map((page, index): Part => [pageContent(index), page]),
  ...content.fonts.map(({ file }): Part => [`${resourceFolder}/${file.name}`, file.bytes]),
]

const tagParts = ({ alternatives }: DocumentContent): readonly Part[] =>
  alternatives.length === 0
    ? []
    : [
        [tagIndex, writeTagIndex()],
        [`${tagFolder}/${alternativesFile}`, writeAlternatives(alternatives)],
      ]

const attachmentParts = ({ attachments }: DocumentContent): readonly Part[] =>
  attachments.length === 0
    ? []
    : [
        [attachmentIndex, writeAttachments(attachments)],
        ...attachments.map(({ name, bytes }): Part => [`${attachmentFolder}/${name}`, bytes]),
      ]
