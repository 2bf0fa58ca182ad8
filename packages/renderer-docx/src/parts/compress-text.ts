import { crc32, deflateRawSync } from 'node:zlib'
import type { DeflatedPart } from '@jibao/render'

/** Levels of zlib. From `fast` to 5 takes twice as long and makes a report a twentieth smaller. */
const levels = { fast: 3, well: 9 } as const

/** A text as a part of a zip. */
export const compressText = (text: string, effort: keyof typeof levels): DeflatedPart => {
  const bytes = Buffer.from(text)
  const deflated = deflateRawSync(bytes, { level: levels[effort] })
  return { deflated, crc: crc32(bytes), size: bytes.length }
}
