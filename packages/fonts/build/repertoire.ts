/** First and last code point. */
type Range = readonly [number, number]

const within = (ranges: readonly Range[], codePoint: number): boolean =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last)

/** Blocks of ideographs; 々 and 〇 count as such. Written out, so that no version of Unicode plays a part. */
const han: readonly Range[] = [
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
]

const isHan = (codePoint: number): boolean => within(han, codePoint)

/** Whole blocks of what official text writes besides ideographs. */
const marks: readonly Range[] = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x017f], // Latin-1, Latin Extended-A
  [0x01cd, 0x01dc], // pinyin ǎ … ǜ
  [0x01f8, 0x01f9], // pinyin ǹ
  [0x02c6, 0x02dd], // tone marks
  [0x0391, 0x03c9], // Greek
  [0x0401, 0x0451], // Cyrillic
  [0x1e3e, 0x1e3f], // pinyin ḿ
  [0x2000, 0x2027], // spaces, dashes, quotation marks, dots
  [0x2030, 0x205e], // per mille, primes, reference marks
  [0x2070, 0x209c], // superscripts and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x214f], // ℃ № ™
  [0x2150, 0x218b], // fractions, Roman numerals
  [0x2190, 0x22ff], // arrows, mathematics
  [0x2312, 0x2312], // ⌒
  [0x2460, 0x25ff], // circled numbers, boxes, shapes
  [0x2600, 0x27bf], // ★ ☑ ✓
  [0x2e80, 0x2fdf], // radicals
  [0x3000, 0x312f], // Chinese punctuation, kana, bopomofo
  [0x31c0, 0x31e3], // strokes
  [0x3220, 0x33ff], // ㈠ ㊣ ㎡ ㎞
  [0xfe10, 0xfe6f], // vertical and small forms
  [0xff00, 0xffef], // full-width forms
]

/** Every two-byte character that one of the older standards can write. */
const charactersOf = (encoding: 'gbk' | 'big5'): ReadonlySet<number> => {
  const decoder = new TextDecoder(encoding)
  const characters = new Set<number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character = '', ...others] = decoder.decode(Uint8Array.of(lead, trail))
      if (others.length === 0 && character !== '\ufffd' && !/\p{Co}/u.test(character)) {
        characters.add(character.codePointAt(0) ?? 0)
      }
    }
  }
  return characters
}

/** GBK (with GB2312 in it), Big5, and the marks of official text. */
const common = (): ReadonlySet<number> => {
  const characters = new Set([...charactersOf('gbk'), ...charactersOf('big5')])
  for (const [first, last] of marks) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) characters.add(codePoint)
  }
  return characters
}

/**
 * What a face is cut to, of what its source has: the common characters, and every ideograph. Names
 * of people and places need those: the table of general standard characters (通用规范汉字表, 2013,
 * 8,105 characters) alone has some 270 that GBK lacks.
 */
export const repertoireOf = (source: readonly number[]): readonly number[] => {
  const known = common()
  return source.filter((codePoint) => known.has(codePoint) || isHan(codePoint))
}
