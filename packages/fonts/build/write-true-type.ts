import { boundsOf, type Glyph } from './glyph.ts'
import { inkBox } from './ink-box.ts'
import { numberGlyphs } from './number-glyphs.ts'
import { writeCmap } from './write-cmap.ts'
import { writeGlyf } from './write-glyf.ts'
import { writeHead } from './write-head.ts'
import { writeHhea, writeHmtx } from './write-horizontal.ts'
import { writeMaxp } from './write-maxp.ts'
import { type NameRecord, writeName } from './write-name.ts'
import { writeOs2 } from './write-os2.ts'
import { writePost } from './write-post.ts'
import { writeSfnt } from './write-sfnt.ts'

/** A font before it is bytes. */
export interface TrueTypeFont {
  readonly names: readonly NameRecord[]
  /** 400 regular, 700 bold. */
  readonly weight: number
  /** What the face may be used for; 0 for anything. */
  readonly fsType: number
  readonly unitsPerEm: number
  readonly notdef: Glyph
  /** By code point, in any order. */
  readonly glyphs: ReadonlyMap<number, Glyph>
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

/** Same font, same bytes: nothing in it tells when or where it was made. */
export const writeTrueType = ({
  names,
  weight,
  fsType,
  unitsPerEm,
  notdef,
  glyphs,
}: TrueTypeFont): Uint8Array => {
  const characters = [...glyphs].sort(([a], [b]) => a - b)
  const numbered = numberGlyphs(
    notdef,
    characters.map(([, glyph]) => glyph),
  )
  const all = numbered.glyphs
  const box = inkBox(all)
  const heightOf = (character: string): number => {
    const glyph = glyphs.get(codePointOf(character))
    return (glyph === undefined ? undefined : boundsOf(glyph)?.yMax) ?? 0
  }
  const facts = {
    weight,
    fsType,
    unitsPerEm,
    codePoints: characters.map(([codePoint]) => codePoint),
    xHeight: heightOf('x'),
    capHeight: heightOf('H'),
  }
  return writeSfnt({
    ...writeGlyf(numbered),
    'OS/2': writeOs2(facts, all, box),
    cmap: writeCmap(
      new Map(characters.map(([codePoint, glyph]) => [codePoint, numbered.numberOf(glyph)])),
    ),
    head: writeHead(box, unitsPerEm),
    hhea: writeHhea(all, box, unitsPerEm),
    hmtx: writeHmtx(all),
    maxp: writeMaxp(all),
    name: writeName(names),
    post: writePost(),
  })
}
