import { crc32, deflateRawSync } from 'node:zlib'
import type { DeflatedPart } from './deflated-part.ts'
import { level } from './level.ts'
import type { PartContent } from './pack-office.ts'

/** A part as it stands in a zip. */
export interface ZipEntry {
  readonly name: string
  readonly method: (typeof methods)[keyof typeof methods]
  /** Of the content as it was. */
  readonly crc: number
  readonly size: number
  /** The content, compressed where that made it smaller. */
  readonly data: Uint8Array
}

const methods = { stored: 0, deflated: 8 } as const

export const zipEntry = (name: string, content: PartContent | DeflatedPart): ZipEntry => {
  if (typeof content === 'string') return entryOf(name, Buffer.from(content))
  if (content instanceof Uint8Array) return entryOf(name, content)
  const { deflated, crc, size } = content
  return { name, method: methods.deflated, crc, size, data: deflated }
}

const entryOf = (name: string, bytes: Uint8Array): ZipEntry => {
  const deflated = deflateRawSync(bytes, { level })
  const isSmaller = deflated.length < bytes.length
  return {
    name,
    method: isSmaller ? methods.deflated : methods.stored,
    crc: crc32(bytes),
    size: bytes.length,
    data: isSmaller ? deflated : bytes,
  }
}
