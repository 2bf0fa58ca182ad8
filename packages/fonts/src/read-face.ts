import type { FontFace } from '@jibao/core'
import { findFace } from './sfnt/find-face.ts'
import { type PartReader, withFile } from './sfnt/part-reader.ts'

/**
 * A face as a font file of its own, for those who cut fonts: one of a collection is taken out of it.
 * @throws RangeError when the file is not a font, is damaged, or has no such face; also errors of the file system
 */
export const readFace = ({
  path,
  postscriptName,
}: Pick<FontFace, 'path' | 'postscriptName'>): Uint8Array =>
  withFile(path, (read) => copyFace(read, findFace(read, postscriptName)))

const headerLength = 12
const recordLength = 16

/** Directory and tables as they are, the tables at new places: only these change in a record. */
const copyFace = (read: PartReader, face: number): Uint8Array => {
  const count = read(face + 4, 2).getUint16(0)
  const directory = read(face, headerLength + recordLength * count)
  const places: { readonly record: number; readonly offset: number; readonly from: DataView }[] = []
  let length = directory.byteLength
  for (let index = 0; index < count; index += 1) {
    const record = headerLength + recordLength * index
    const from = read(directory.getUint32(record + 8), directory.getUint32(record + 12))
    places.push({ record, offset: length, from })
    // Tables begin at multiples of four bytes.
    length += Math.ceil(from.byteLength / 4) * 4
  }
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  file.set(bytesOf(directory))
  for (const { record, offset, from } of places) {
    view.setUint32(record + 8, offset)
    file.set(bytesOf(from), offset)
  }
  return file
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
