import { viewOf } from '../bytes.ts'
import type { ZipEntry } from './read-directory.ts'

export interface LocalHeader {
  readonly name: string
  readonly flags: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where the packed bytes begin. */
  readonly dataOffset: number
}

const signature = 0x04034b50

/** What stands before an entry's own bytes; `undefined` when there is no header. */
export const readLocalHeader = (
  archive: Uint8Array,
  { offset }: ZipEntry,
): LocalHeader | undefined => {
  const view = viewOf(archive)
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== signature) return undefined
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true)
  return {
    name: new TextDecoder().decode(archive.subarray(offset + 30, nameEnd)),
    flags: view.getUint16(offset + 6, true),
    packedBytes: view.getUint32(offset + 18, true),
    bytes: view.getUint32(offset + 22, true),
    dataOffset: nameEnd + view.getUint16(offset + 28, true),
  }
}
