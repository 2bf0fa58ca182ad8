import type { FontFace } from '@jibao/core'
import { withFile } from './sfnt/part-reader.ts'
import { faceOffsets } from './sfnt/read-tables.ts'

const headerLength = 12
const recordLength = 16

/**
 * Tells a face apart from what may stand in its place another day: its name, and the directories of its file, which
 * hold a checksum of each table. A few hundred bytes of many millions are read.
 * @throws RangeError when the file is not a font, or ends early; also errors of the file system
 */
export const faceIdentity = ({
  name,
  path,
  postscriptName = '',
}: Pick<FontFace, 'name' | 'path' | 'postscriptName'>): string =>
  withFile(path, (read) => {
    const directories = faceOffsets(read).map((face) => {
      const count = read(face + 4, 2).getUint16(0)
      const { buffer } = read(face, headerLength + recordLength * count)
      return Buffer.from(buffer).toString('base64')
    })
    return [name, postscriptName, ...directories].join(' ')
  })
