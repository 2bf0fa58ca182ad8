/** Stretches of code points that a font maps, ascending, none reaching into the next. */
export interface Segments {
  readonly count: number
  readonly starts: Uint32Array
  /** Inclusive. */
  readonly ends: Uint32Array
  /** The glyph of a code point of a segment; 0 for none. */
  readonly glyphAt: (segment: number, codePoint: number) => number
}

interface Subtable {
  readonly format: number
  readonly offset: number
}

/** Unicode, or Windows with Unicode in it: a symbol font (3, 0) maps no characters. */
const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))

/** Formats 4 (the first 65,536 code points) and 12 (all): every Unicode font in use has one of them. */
export const ascendingSegments = (cmap: DataView): Segments => {
  const subtables: Subtable[] = []
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const record = 4 + 8 * index
    if (!isUnicode(cmap.getUint16(record), cmap.getUint16(record + 2))) continue
    const offset = cmap.getUint32(record + 4)
    subtables.push({ format: cmap.getUint16(offset), offset })
  }
  const full = subtables.find(({ format }) => format === 12)
  if (full !== undefined) return groupsIn(cmap, full.offset)
  const basic = subtables.find(({ format }) => format === 4)
  if (basic !== undefined) return rangesIn(cmap, basic.offset)
  return { count: 0, starts: new Uint32Array(0), ends: new Uint32Array(0), glyphAt: () => 0 }
}

const lastCodePoint = 0x10ffff

const groupsIn = (cmap: DataView, offset: number): Segments => {
  const groups = offset + 16
  const length = cmap.getUint32(offset + 12)
  // A damaged count ends where the table does, and not with the memory.
  if (groups + 12 * length > cmap.byteLength) throw new RangeError('a damaged character map')
  const { places, ...segments } = ascending(length, (index) => [
    cmap.getUint32(groups + 12 * index),
    Math.min(cmap.getUint32(groups + 12 * index + 4), lastCodePoint),
  ])
  return {
    ...segments,
    glyphAt: (segment, codePoint) => {
      const group = groups + 12 * (places[segment] ?? 0)
      return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group)
    },
  }
}

const rangesIn = (cmap: DataView, offset: number): Segments => {
  const size = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const rangeOffsets = deltas + size
  if (rangeOffsets + size > cmap.byteLength) throw new RangeError('a damaged character map')
  const { places, ...segments } = ascending(size >> 1, (index) => [
    cmap.getUint16(starts + 2 * index),
    // The last range is there to end the list, at U+FFFF, which is no character.
    Math.min(cmap.getUint16(ends + 2 * index), 0xfffe),
  ])
  return {
    ...segments,
    glyphAt: (segment, codePoint) => {
      const at = 2 * (places[segment] ?? 0)
      const delta = cmap.getUint16(deltas + at)
      const rangeOffset = cmap.getUint16(rangeOffsets + at)
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff
      const inRange = codePoint - cmap.getUint16(starts + at)
      const entry = rangeOffsets + at + rangeOffset + 2 * inRange
      // Of a damaged map, what points outside of it is a character less, not a font less.
      const listed = entry + 2 > cmap.byteLength ? 0 : cmap.getUint16(entry)
      return listed === 0 ? 0 : (listed + delta) & 0xffff
    },
  }
}

/** Segments ascend; of a damaged map that does not, no code point is taken twice. */
const ascending = (
  length: number,
  rangeAt: (index: number) => readonly [start: number, end: number],
): Omit<Segments, 'glyphAt'> & { readonly places: Uint32Array } => {
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const places = new Uint32Array(length)
  let count = 0
  let next = 0
  for (let index = 0; index < length; index += 1) {
    const [first, end] = rangeAt(index)
    const start = Math.max(first, next)
    if (start > end) continue
    starts[count] = start
    ends[count] = end
    places[count] = index
    count += 1
    next = end + 1
  }
  return { count, starts, ends, places }
}
