import { readNames } from '../sfnt/read-names.ts'
import type { Tables } from '../sfnt/read-tables.ts'

/** What a face says of its looks as a whole; lengths in font units. */
export interface FaceFacts {
  readonly postscriptName: string
  readonly unitsPerEm: number
  /** That encloses all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  readonly ascent: number
  /** 0 where the face does not say. */
  readonly capHeight: number
  readonly xHeight: number
  /** Degrees, counter-clockwise from upright. */
  readonly italicAngle: number
  readonly isItalic: boolean
  readonly isFixedPitch: boolean
  /** Class of OS/2 `sFamilyClass`: 1 to 7 with serifs, 10 script. */
  readonly familyClass: number
}

const none = new DataView(new ArrayBuffer(96))

/** Fields of `head`, `hhea`, `post` and `OS/2` at the offsets that OpenType gives them. */
export const readFacts = (tables: Tables): FaceFacts => {
  const head = tables.read('head')
  const post = tables.has('post') ? tables.read('post') : none
  const style = tables.has('OS/2') ? tables.read('OS/2') : none
  const box = (index: number): number => head.getInt16(36 + 2 * index)
  // Heights came with its second version.
  const hasHeights = style.getUint16(0) >= 2
  return {
    postscriptName: readNames(tables.read('name')).postscript ?? '',
    unitsPerEm: head.getUint16(18),
    box: [box(0), box(1), box(2), box(3)],
    ascent: tables.read('hhea').getInt16(4),
    capHeight: hasHeights ? style.getInt16(88) : 0,
    xHeight: hasHeights ? style.getInt16(86) : 0,
    italicAngle: post.getInt32(4) / 0x10000,
    isItalic: (head.getUint16(44) & 2) !== 0,
    isFixedPitch: post.getUint32(12) !== 0,
    familyClass: style.getInt16(30) >> 8,
  }
}
