import type { PartReader } from './part-reader.ts'
import { tagAt } from './tag.ts'

/** The tables of one face, each read when asked for. */
export interface Tables {
  has(tag: string): boolean
  /** Where it lies in the file. @throws RangeError when the face has no such table */
  place(tag: string): TablePlace
  /** @throws RangeError when the face has no such table, or the file ends early */
  read(tag: string): DataView
}

interface TablePlace {
  readonly offset: number
  readonly length: number
}

/** What the first four bytes of a face may be: TrueType outlines, PostScript outlines, old Apple. */
const kinds: readonly string[] = ['\0\u0001\0\0', 'OTTO', 'true']

/** More than any collection in use; a damaged count is not believed. */
const mostFaces = 256

/**
 * Where the faces of a file begin: one of a plain font, several of a collection (.ttc).
 * @throws RangeError when the file is not a font
 */
export const faceOffsets = (read: PartReader): readonly number[] => {
  const kind = tagAt(read(0, 4), 0)
  if (kinds.includes(kind)) return [0]
  if (kind !== 'ttcf') throw new RangeError('not a font')
  const count = read(8, 4).getUint32(0)
  if (count > mostFaces) throw new RangeError('a damaged collection')
  const offsets = read(12, 4 * count)
  return Array.from({ length: count }, (_, index) => offsets.getUint32(4 * index))
}

/** @param face where its table directory begins */
export const readTables = (read: PartReader, face: number): Tables => {
  if (!kinds.includes(tagAt(read(face, 4), 0))) throw new RangeError('a damaged directory')
  const count = read(face + 4, 2).getUint16(0)
  const records = read(face + 12, 16 * count)
  const places = new Map<string, TablePlace>()
  for (let record = 0; record < records.byteLength; record += 16) {
    places.set(tagAt(records, record), {
      offset: records.getUint32(record + 8),
      length: records.getUint32(record + 12),
    })
  }
  const place = (tag: string): TablePlace => {
    const found = places.get(tag)
    if (found === undefined) throw new RangeError(`no table ${tag}`)
    return found
  }
  return {
    has: (tag) => places.has(tag),
    place,
    read: (tag) => {
      const { offset, length } = place(tag)
      return read(offset, length)
    },
  }
}
