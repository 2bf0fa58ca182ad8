import { i16, u16, u32 } from './bytes.ts'

/** Characters in a row whose glyphs are in a row. */
interface Run {
  readonly first: number
  last: number
  readonly glyph: number
}

/** @param glyphs by code point, in ascending order */
const runsOf = (glyphs: Iterable<readonly [number, number]>): readonly Run[] => {
  const runs: Run[] = []
  for (const [codePoint, glyph] of glyphs) {
    const run = runs.at(-1)
    if (run?.last === codePoint - 1 && glyph === run.glyph + codePoint - run.first) {
      run.last = codePoint
    } else {
      runs.push({ first: codePoint, last: codePoint, glyph })
    }
  }
  return runs
}

const lastOfPlane = 0xffff

/** Format 4: what lies in the first 65,536 code points, for readers that know nothing else. */
const basic = (glyphs: ReadonlyMap<number, number>): readonly number[] => {
  const runs = runsOf([...glyphs].filter(([codePoint]) => codePoint < lastOfPlane))
  const segments = [
    ...runs.map(({ first, last, glyph }) => ({ first, last, delta: glyph - first })),
    { first: lastOfPlane, last: lastOfPlane, delta: 1 },
  ]
  const count = segments.length
  const power = Math.floor(Math.log2(count))
  const noLanguage = 0
  const body = [
    ...u16(2 * count),
    ...u16(2 * 2 ** power),
    ...u16(power),
    ...u16(2 * (count - 2 ** power)),
    ...segments.flatMap(({ last }) => u16(last)),
    ...u16(0),
    ...segments.flatMap(({ first }) => u16(first)),
    ...segments.flatMap(({ delta }) => i16(delta)),
    ...segments.flatMap(() => u16(0)),
  ]
  const length = 6 + body.length
  if (length > 0xffff) throw new RangeError(`too many runs of characters: ${count}`)
  return [...u16(4), ...u16(length), ...u16(noLanguage), ...body]
}

/** Format 12: all. */
const full = (glyphs: ReadonlyMap<number, number>): readonly number[] => {
  const runs = runsOf(glyphs)
  const noLanguage = 0
  return [
    ...u16(12),
    ...u16(0),
    ...u32(16 + 12 * runs.length),
    ...u32(noLanguage),
    ...u32(runs.length),
    ...runs.flatMap(({ first, last, glyph }) => [...u32(first), ...u32(last), ...u32(glyph)]),
  ]
}

/** @param glyphs glyph number by code point, in ascending order */
export const writeCmap = (glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const subtables = [
    { platform: 0, encoding: 3, bytes: basic(glyphs) },
    { platform: 0, encoding: 4, bytes: full(glyphs) },
  ]
  // Unicode and Windows name the same two subtables.
  const records = [
    ...subtables,
    ...subtables.map(({ encoding, bytes }) => ({
      platform: 3,
      encoding: encoding === 3 ? 1 : 10,
      bytes,
    })),
  ]
  const start = 4 + 8 * records.length
  const [first] = subtables
  const offsetOf = (bytes: readonly number[]): number =>
    bytes === first?.bytes ? start : start + (first?.bytes.length ?? 0)
  return Uint8Array.from([
    ...u16(0),
    ...u16(records.length),
    ...records.flatMap(({ platform, encoding, bytes }) => [
      ...u16(platform),
      ...u16(encoding),
      ...u32(offsetOf(bytes)),
    ]),
    ...subtables.flatMap(({ bytes }) => bytes),
  ])
}
