/** What a face calls itself, in every language it does so. */
export interface FaceNames {
  /** Families (name IDs 1 and 16), full names (4) and PostScript names (6). */
  readonly all: ReadonlySet<string>
  /** Absent when the face has none. */
  readonly postscript: string | undefined
}

const family = 1
const fullName = 4
const postscriptName = 6
const typographicFamily = 16
const wanted: readonly number[] = [family, fullName, postscriptName, typographicFamily]

const unicode = new TextDecoder('utf-16be')
const simplifiedChinese = new TextDecoder('gbk')
const latin = new TextDecoder('windows-1252')

/** Platforms: 0 Unicode, 1 Macintosh (script 25 is Simplified Chinese), 3 Windows (encoding 3 is PRC). */
const decode = (platform: number, encoding: number, bytes: Uint8Array): string => {
  if (platform === 1) return (encoding === 25 ? simplifiedChinese : latin).decode(bytes)
  if (platform === 3 && encoding === 3) {
    return simplifiedChinese.decode(bytes.filter((byte) => byte !== 0))
  }
  return unicode.decode(bytes)
}

export const readNames = (name: DataView): FaceNames => {
  const strings = name.getUint16(4)
  const all = new Set<string>()
  let postscript: string | undefined
  for (let index = 0; index < name.getUint16(2); index += 1) {
    const record = 6 + 12 * index
    const id = name.getUint16(record + 6)
    if (!wanted.includes(id)) continue
    const start = strings + name.getUint16(record + 10)
    const length = name.getUint16(record + 8)
    // A name that points outside its table is one name less, not a font less.
    if (start + length > name.byteLength) continue
    const bytes = new Uint8Array(name.buffer, name.byteOffset + start, length)
    const text = decode(name.getUint16(record), name.getUint16(record + 2), bytes).trim()
    if (text === '') continue
    all.add(text)
    if (id === postscriptName) postscript ??= text
  }
  return { all, postscript }
}
