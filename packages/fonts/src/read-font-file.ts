import { withFile } from './sfnt/part-reader.ts'
import { readNames } from './sfnt/read-names.ts'
import { faceOffsets, readTables, type Tables } from './sfnt/read-tables.ts'

/** What a face says of itself, before anyone has chosen it. */
export interface FoundFace {
  readonly path: string
  /** As diagnostics show the file. */
  readonly shownAs: string
  /** Position in a collection (.ttc); absent in a file of one face. */
  readonly index?: number
  readonly names: ReadonlySet<string>
  readonly postscriptName: string | undefined
  /** Whether the maker lets documents carry a part of it. */
  readonly embeddable: boolean
  /** 400 regular, 700 bold. */
  readonly weight: number
  readonly italic: boolean
}

/** OS/2 fsType: restricted licence, no subsetting, bitmaps only. */
const forbidding = 0x0002 | 0x0100 | 0x0200

const regularWeight = 400

const readStyle = (tables: Tables): Pick<FoundFace, 'embeddable' | 'weight' | 'italic'> => {
  // Fonts of old Macintosh systems have no such table, and forbid nothing.
  if (!tables.has('OS/2')) return { embeddable: true, weight: regularWeight, italic: false }
  const facts = tables.read('OS/2')
  return {
    embeddable: (facts.getUint16(8) & forbidding) === 0,
    weight: facts.getUint16(4),
    italic: (facts.getUint16(62) & 1) === 1,
  }
}

/**
 * The faces of a font file; reads names and style only.
 * @throws RangeError when it is not a font, or damaged; also errors of the file system
 */
export const readFontFile = (path: string, shownAs: string): readonly FoundFace[] =>
  withFile(path, (read) => {
    const offsets = faceOffsets(read)
    return offsets.map((offset, index) => {
      const tables = readTables(read, offset)
      const { all, postscript } = readNames(tables.read('name'))
      return {
        path,
        shownAs,
        ...(offsets.length > 1 ? { index } : {}),
        names: all,
        postscriptName: postscript,
        ...readStyle(tables),
      }
    })
  })
