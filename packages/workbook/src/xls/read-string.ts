import type { BlockReader } from './block-reader.ts'

/** From here on a character stands in another font. */
interface FontChange {
  readonly at: number
  /** As records number fonts: there is no 4. */
  readonly font: number
}

export interface BiffString {
  readonly text: string
  readonly changes: readonly FontChange[]
}

/** A string whose length is told first, in one byte or in two. */
export const readString = (reader: BlockReader, lengthBytes: 1 | 2 = 2): BiffString => {
  const count = lengthBytes === 1 ? reader.byte() : reader.uint16()
  const flags = reader.byte()
  const changeCount = (flags & 8) === 0 ? 0 : reader.uint16()
  const phoneticBytes = (flags & 4) === 0 ? 0 : reader.uint32()
  const text = reader.characters(count, (flags & 1) === 1)
  const changes = Array.from({ length: changeCount }, () => ({
    at: reader.uint16(),
    font: reader.uint16(),
  }))
  reader.skip(phoneticBytes)
  return { text, changes }
}
