import { crc32 } from 'node:zlib'
import { viewOf } from '../bytes.ts'

export interface Part {
  readonly name: string
  readonly content: Uint8Array
}

interface CheckedPart extends Part {
  readonly checksum: number
}

const fixed = { method: 0, version: 20, date: 0x0021 } as const

/** Fields that a local header and a directory entry share, from the version on. */
const writeShared = (view: DataView, at: number, part: CheckedPart, nameBytes: number): void => {
  view.setUint16(at, fixed.version, true)
  view.setUint16(at + 2, 0x0800, true)
  view.setUint16(at + 4, fixed.method, true)
  view.setUint16(at + 8, fixed.date, true)
  view.setUint32(at + 10, part.checksum, true)
  view.setUint32(at + 14, part.content.length, true)
  view.setUint32(at + 18, part.content.length, true)
  view.setUint16(at + 22, nameBytes, true)
}

const localHeader = (part: CheckedPart, name: Uint8Array): Uint8Array => {
  const header = new Uint8Array(30)
  viewOf(header).setUint32(0, 0x04034b50, true)
  writeShared(viewOf(header), 4, part, name.length)
  return header
}

const directoryEntry = (part: CheckedPart, name: Uint8Array, offset: number): Uint8Array => {
  const entry = new Uint8Array(46)
  viewOf(entry).setUint32(0, 0x02014b50, true)
  viewOf(entry).setUint16(4, fixed.version, true)
  writeShared(viewOf(entry), 6, part, name.length)
  viewOf(entry).setUint32(42, offset, true)
  return entry
}

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const record = new Uint8Array(22)
  const view = viewOf(record)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return record
}

const join = (pieces: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    joined.set(piece, offset)
    offset += piece.length
  }
  return joined
}

/** A ZIP archive with its parts as they are, not compressed. */
export const storeArchive = (parts: readonly Part[]): Uint8Array => {
  const body: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const bare of parts) {
    const part = { ...bare, checksum: crc32(bare.content) }
    const name = new TextEncoder().encode(part.name)
    const header = localHeader(part, name)
    body.push(header, name, part.content)
    directory.push(directoryEntry(part, name, offset), name)
    offset += header.length + name.length + part.content.length
  }
  const list = join(directory)
  return join([...body, list, endRecord(parts.length, list.length, offset)])
}
