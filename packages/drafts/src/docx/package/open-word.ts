import { type Archive, openArchive, Refusal } from '@jibao/workbook'
import { notWord, wordFaults } from '../diagnostics.ts'
import { type Relationship, readRelationships, relationshipsPart } from './relationships.ts'

/** A Word file by its parts; which is which is told by their relationships, not by their names. */
export interface WordPackage {
  readonly archive: Archive
  readonly file: string
  readonly documentPart: string
  readonly document: string
  /** Of the document part. */
  readonly relationships: readonly Relationship[]
  /** The name of the part that the document relates to so. */
  readonly partOf: (kind: string) => string | undefined
  /** Its text. */
  readonly read: (kind: string) => string | undefined
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Throws a Refusal when it is no Word file, or none that is to be trusted. */
export const openWord = (bytes: Uint8Array, file: string): WordPackage => {
  if (!isZip(bytes)) throw new Refusal(notWord(file))
  const archive = openArchive(bytes, wordFaults(file))
  const relationshipsOf = (part: string): readonly Relationship[] =>
    readRelationships(archive.readXml(relationshipsPart(part)) ?? emptyPart, part, file)
  const documentPart = relationshipsOf('').find(({ kind }) => kind === 'officeDocument')?.target
  const document = documentPart === undefined ? undefined : archive.readXml(documentPart)
  if (documentPart === undefined || document === undefined) throw new Refusal(notWord(file))
  const relationships = relationshipsOf(documentPart)
  const partOf: WordPackage['partOf'] = (wanted) =>
    relationships.find(({ kind, target }) => kind === wanted && archive.has(target))?.target
  return {
    archive,
    file,
    documentPart,
    document,
    relationships,
    partOf,
    read: (kind) => {
      const part = partOf(kind)
      return part === undefined ? undefined : archive.readXml(part)
    },
  }
}

const emptyPart = '<Relationships/>'
