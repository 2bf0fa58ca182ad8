import type { Diagnostic } from '@jibao/core'
import JSZip from 'jszip'
import { type Relationship, readRelationships, relationshipsPart } from '../relationships.ts'
import { childOf, parseXml, type XmlElement } from '../xml-tree.ts'
import { declaredSize } from './declared-size.ts'
import * as faults from './diagnostics.ts'

/** An XML part of the bureau's file, as it came. */
export interface Part {
  readonly name: string
  readonly xml: string
  readonly root: XmlElement
}

/** The bureau's Word file by its parts; which is which is told by their relationships, not by their names. */
export interface Base {
  /** As the options name it. */
  readonly file: string
  /** Every part as it came. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly document: Part
  readonly body: XmlElement
  readonly contentTypes: Part
  /** Of the file itself, and of the document part. */
  readonly ofFile: readonly Relationship[]
  readonly ofDocument: readonly Relationship[]
  /** Parts by the kind of their relationship to the document: `styles`, `header`. */
  readonly partsOf: (kind: string) => readonly Part[]
  readonly part: (name: string) => Part | undefined
}

/** The file, or why it cannot be written into. */
export type Opened = { readonly base: Base } | { readonly fault: Diagnostic }

const contentTypesPart = '[Content_Types].xml'
const mostBytes = 50_000_000
const mostUnpacked = 500_000_000
const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

/** Word writes UTF-8; the mark that some begin with stays. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const unpack = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> => {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, Uint8Array>()
  for (const entry of Object.values(zip.files))
    if (!entry.dir) parts.set(entry.name, await entry.async('uint8array'))
  return parts
}

const partIn = (bytes: ReadonlyMap<string, Uint8Array>, name: string): Part | undefined => {
  const content = bytes.get(name)
  if (content === undefined) return undefined
  const xml = decode(content)
  const root = parseXml(xml).find((node) => typeof node !== 'string')
  return root === undefined ? undefined : { name, xml, root }
}

export const openBase = async (bytes: Uint8Array, file: string): Promise<Opened> => {
  // What Word wrote before 2007, and every encrypted file, is of this other kind.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: faults.baseOldOrEncrypted(file) }
  if (!startsWith(bytes, 0x50, 0x4b)) return { fault: faults.baseNotWord(file) }
  if (bytes.length > mostBytes || declaredSize(bytes) > mostUnpacked)
    return { fault: faults.baseTooLarge(file) }
  try {
    return openParts(await unpack(bytes), file)
  } catch {
    return { fault: faults.baseDamaged(file) }
  }
}

const openParts = (bytes: ReadonlyMap<string, Uint8Array>, file: string): Opened => {
  const part = (name: string): Part | undefined => partIn(bytes, name)
  const relationshipsOf = (name: string): readonly Relationship[] =>
    readRelationships(part(relationshipsPart(name))?.xml ?? '', name)
  const contentTypes = part(contentTypesPart)
  const ofFile = relationshipsOf('')
  const main = ofFile.find(({ kind }) => kind === 'officeDocument')?.target
  const document = main === undefined ? undefined : part(main)
  if (contentTypes === undefined || document === undefined)
    return { fault: faults.baseNotWord(file) }
  const [, prefix] = /^<(\w+):/.exec(document.xml.slice(document.root.start)) ?? []
  const declared = document.root.attributes[`xmlns:${prefix}`]
  if (declared === strictNamespace) return { fault: faults.baseStrict(file) }
  if (/macroEnabled/i.test(contentTypes.xml)) return { fault: faults.baseWithMacros(file) }
  const body = childOf(document.root, 'w:body')
  if (declared !== mainNamespace || prefix !== 'w' || body === undefined)
    return { fault: faults.baseNotWord(file) }
  const ofDocument = relationshipsOf(document.name)
  return {
    base: {
      file,
      bytes,
      document,
      body,
      contentTypes,
      ofFile,
      ofDocument,
      partsOf: (kind) =>
        ofDocument
          .filter((one) => one.kind === kind && !one.isExternal)
          .flatMap(({ target }) => part(target) ?? []),
      part,
    },
  }
}
