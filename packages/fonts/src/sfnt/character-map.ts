/** Glyph of each code point; those without a glyph are left out. */
export type CharacterMap = ReadonlyMap<number, number>

interface Subtable {
  readonly format: number
  readonly offset: number
}

/** Unicode, or Windows with Unicode in it: a symbol font (3, 0) maps no characters. */
const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))

/** Formats 4 (the first 65,536 code points) and 12 (all): every Unicode font in use has one of them. */
export const readCharacterMap = (cmap: DataView): CharacterMap => {
  const subtables: Subtable[] = []
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const record = 4 + 8 * index
    if (!isUnicode(cmap.getUint16(record), cmap.getUint16(record + 2))) continue
    const offset = cmap.getUint32(record + 4)
    subtables.push({ format: cmap.getUint16(offset), offset })
  }
  const glyphs = new Map<number, number>()
  const full = subtables.find(({ format }) => format === 12)
  const basic = subtables.find(({ format }) => format === 4)
  if (full !== undefined) addGroups(cmap, full.offset, glyphs)
  else if (basic !== undefined) addSegments(cmap, basic.offset, glyphs)
  return glyphs
}

const lastCodePoint = 0x10ffff

const addGroups = (cmap: DataView, offset: number, glyphs: Map<number, number>): void => {
  const count = cmap.getUint32(offset + 12)
  // Groups ascend; in a damaged map that does not, no code point is gone through twice.
  let next = 0
  for (let index = 0; index < count; index += 1) {
    const group = offset + 16 + 12 * index
    const start = cmap.getUint32(group)
    const end = Math.min(cmap.getUint32(group + 4), lastCodePoint)
    const first = cmap.getUint32(group + 8)
    for (let codePoint = Math.max(start, next); codePoint <= end; codePoint += 1) {
      const glyph = first + codePoint - start
      if (glyph !== 0) glyphs.set(codePoint, glyph)
      next = codePoint + 1
    }
  }
}

const addSegments = (cmap: DataView, offset: number, glyphs: Map<number, number>): void => {
  const size = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const rangeOffsets = deltas + size
  let next = 0
  for (let at = 0; at < size; at += 2) {
    const start = cmap.getUint16(starts + at)
    const end = cmap.getUint16(ends + at)
    const delta = cmap.getUint16(deltas + at)
    const rangeOffset = cmap.getUint16(rangeOffsets + at)
    for (
      let codePoint = Math.max(start, next);
      codePoint <= end && codePoint < 0xffff;
      codePoint += 1
    ) {
      next = codePoint + 1
      const listed =
        rangeOffset === 0
          ? codePoint
          : cmap.getUint16(rangeOffsets + at + rangeOffset + 2 * (codePoint - start))
      const glyph = rangeOffset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(codePoint, glyph)
    }
  }
}
