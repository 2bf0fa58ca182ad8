const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** No text holds a NUL; what decodes by chance does. */
const isProse = (text: string): boolean => !text.includes('\0')

/**
 * By its byte order mark, else UTF-8, else `declared`, else GB18030 as Windows
 * writes it in China; nothing when it is not text.
 */
export const decodeText = (bytes: Uint8Array, declared?: string): string | undefined => {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
  const candidates = marked === undefined ? ['utf-8', declared ?? 'utf-8', 'gb18030'] : [marked]
  for (const encoding of candidates) {
    const text = decode(bytes, encoding)
    if (text !== undefined && isProse(text)) return text
  }
  return undefined
}
