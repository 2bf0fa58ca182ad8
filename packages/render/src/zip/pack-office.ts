import type { DeflatedPart } from './deflated-part.ts'
import { zipEntry } from './zip-entry.ts'
import { zipFile } from './zip-file.ts'

/** A text, kept as UTF-8, or bytes. */
export type PartContent = string | Uint8Array

const contentTypes = '[Content_Types].xml'

/**
 * An Office file of its parts, by name, in their order but `[Content_Types].xml` first: no entries for
 * folders and one time for all. The same parts are the same bytes.
 */
export const packOffice = (parts: ReadonlyMap<string, PartContent | DeflatedPart>): Uint8Array => {
  const first = parts.get(contentTypes)
  const ordered = first === undefined ? parts : new Map([[contentTypes, first], ...parts])
  return zipFile(Array.from(ordered, ([name, content]) => zipEntry(name, content)))
}
