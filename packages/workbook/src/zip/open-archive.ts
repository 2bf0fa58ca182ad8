import { crc32, inflateRawSync } from 'node:zlib'
import { type Place, workbookDamaged, workbookSuspicious } from '../diagnostics.ts'
import { Refusal } from '../refusal.ts'
import { decodeXml } from '../xml/decode-xml.ts'
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
const inflate = (packed: Uint8Array, entry: ZipEntry, place: Place): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) })
  } catch (cause) {
    const isTooLong = (cause as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(
      isTooLong
        ? workbookSuspicious('展开后比它声明的更大', place)
        : workbookDamaged('压缩的内容解不开', place),
    )
  }
}

const unpack = (bytes: Uint8Array, entry: ZipEntry, place: Place): Uint8Array => {
  const from = readLocalHeader(bytes, entry)?.dataOffset ?? bytes.length
  const packed = bytes.subarray(from, from + entry.packedBytes)
  const content = entry.method === 0 ? packed : inflate(packed, entry, place)
  if (content.length !== entry.bytes)
    throw new Refusal(workbookSuspicious('展开后与它声明的大小不符', place))
  if (crc32(content) !== entry.crc) throw new Refusal(workbookDamaged('内容的校验和不符', place))
  return content
}

export const openArchive = (bytes: Uint8Array, place: Place): Archive => {
  const directory = readDirectory(bytes)
  if (directory === undefined) throw new Refusal(workbookDamaged('末尾的目录缺失', place))
  const fault = checkDirectory({ bytes, directory, place })
  if (fault !== undefined) throw new Refusal(fault)
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]))
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    return entry === undefined ? undefined : unpack(bytes, entry, place)
  }
  return {
    names: directory.entries.map(({ name }) => name),
    has: (name) => entries.has(name),
    read,
    readXml: (name) => {
      const content = read(name)
      return content === undefined ? undefined : decodeXml(content, place)
    },
  }
}
