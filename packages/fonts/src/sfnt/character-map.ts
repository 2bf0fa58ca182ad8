import { ascendingSegments, type Segments } from './map-segments.ts'

/** Glyph of each code point; 0 where there is none. */
export interface CharacterMap {
  readonly glyphOf: (codePoint: number) => number
}

const pageLength = 256
const noGlyphs = new Uint32Array(pageLength)

/**
 * Looks characters up page by page: a font has tens of thousands of them, and a report asks for a
 * few hundred, most of them again and again.
 */
export const openCharacterMap = (cmap: DataView): CharacterMap => {
  const segments = ascendingSegments(cmap)
  const pages: (Uint32Array | undefined)[] = []
  return {
    glyphOf: (codePoint) => {
      const number = codePoint >> 8
      pages[number] ??= readPage(segments, number)
      return pages[number][codePoint & (pageLength - 1)] ?? 0
    },
  }
}

const readPage = (segments: Segments, number: number): Uint32Array => {
  const { count, starts, ends, glyphAt } = segments
  const first = number * pageLength
  const last = first + pageLength - 1
  let segment = firstEndingAt(ends, count, first)
  if (segment === count || (starts[segment] ?? 0) > last) return noGlyphs
  const page = new Uint32Array(pageLength)
  for (; segment < count && (starts[segment] ?? 0) <= last; segment += 1) {
    const from = Math.max(starts[segment] ?? 0, first)
    const to = Math.min(ends[segment] ?? 0, last)
    for (let codePoint = from; codePoint <= to; codePoint += 1) {
      page[codePoint - first] = glyphAt(segment, codePoint)
    }
  }
  return page
}

/** The first segment that does not end before a code point. */
const firstEndingAt = (ends: Uint32Array, count: number, codePoint: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  return low
}

/** The whole map, for those who go through it; characters without a glyph are left out. */
export const readCharacterMap = (cmap: DataView): ReadonlyMap<number, number> => {
  const { count, starts, ends, glyphAt } = ascendingSegments(cmap)
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < count; segment += 1) {
    const end = ends[segment] ?? 0
    for (let codePoint = starts[segment] ?? 0; codePoint <= end; codePoint += 1) {
      const glyph = glyphAt(segment, codePoint)
      if (glyph !== 0) glyphs.set(codePoint, glyph)
    }
  }
  return glyphs
}
