import type { PartReader } from './part-reader.ts'
import { readNames } from './read-names.ts'
import { faceOffsets, readTables } from './read-tables.ts'

/**
 * Where a face begins: the first of a file, or that of a name in a collection.
 * @throws RangeError when the file has no such face
 */
export const findFace = (read: PartReader, postscriptName: string | undefined): number => {
  const face = faceOffsets(read).find(
    (offset) =>
      postscriptName === undefined ||
      readNames(readTables(read, offset).read('name')).postscript === postscriptName,
  )
  if (face === undefined) throw new RangeError(`no face ${postscriptName}`)
  return face
}
