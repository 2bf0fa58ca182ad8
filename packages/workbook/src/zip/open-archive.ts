import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import type { ArchiveFaults } from './archive-faults.ts'
import { checkDirectory } from './check-directory.ts'
import { readLocalHeader } from './local-header.ts'
import { readDirectory, type ZipEntry } from './read-directory.ts'

/** A guarded archive: entries are unpacked one by one, when asked for. */
export interface Archive {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** Throws a Refusal when the entry is not what its directory says. */
  readonly read: (name: string) => Uint8Array | undefined
  /** Decoded; throws a Refusal when it declares a document type or entities. */
  readonly readXml: (name: string) => string | undefined
}

/** Stops at the declared size, however much more there is. */
const inflate = (packed: Uint8Array, entry: ZipEntry, faults: ArchiveFaults): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) })
  } catch (cause) {
    const isTooLong = (cause as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(
      isTooLong ? faults.suspicious('展开后比它声明的更大') : faults.damaged('压缩的内容解不开'),
    )
  }
}

const unpack = (bytes: Uint8Array, entry: ZipEntry, faults: ArchiveFaults): Uint8Array => {
  const from = readLocalHeader(bytes, entry)?.dataOffset ?? bytes.length
  const packed = bytes.subarray(from, from + entry.packedBytes)
  const content = entry.method === 0 ? packed : inflate(packed, entry, faults)
  if (content.length !== entry.bytes)
    throw new Refusal(faults.suspicious('展开后与它声明的大小不符'))
  if (crc32(content) !== entry.crc) throw new Refusal(faults.damaged('内容的校验和不符'))
  return content
}

/** Throws a Refusal when it is broken off, encrypted, deceitful or beyond all measure. */
export const openArchive = (bytes: Uint8Array, faults: ArchiveFaults): Archive => {
  const directory = readDirectory(bytes)
  if (directory === undefined) throw new Refusal(faults.damaged('末尾的目录缺失'))
  const fault = checkDirectory({ bytes, directory, faults })
  if (fault !== undefined) throw new Refusal(fault)
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]))
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    return entry === undefined ? undefined : unpack(bytes, entry, faults)
  }
  return {
    names: directory.entries.map(({ name }) => name),
    has: (name) => entries.has(name),
    read,
    readXml: (name) => {
      const content = read(name)
      return content === undefined ? undefined : decodeXml(content, faults)
    },
  }
}
