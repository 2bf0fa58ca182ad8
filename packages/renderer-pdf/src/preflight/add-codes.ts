import { unescaped } from './read-items.ts'
import { endOfToken, noToken } from './token-ends.ts'

/** Of each byte that is a hexadecimal digit its value; of others, -1. */
const digits = Int8Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? -1 : digit
})

const digitAt = (source: string, at: number): number => digits[source.charCodeAt(at)] ?? -1

/**
 * Adds the codes of the glyphs that an operator shows: strings, by themselves or in an array,
 * two bytes a code.
 * @throws SyntaxError where hexadecimal digits make no codes
 */
export const addCodes = (
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  codes: Set<number>,
): void => {
  for (let at = start; at < end; ) {
    const first = at + 1
    at = endOfToken(source, at)
    const byte = source[first - 1]
    if (byte === '(') addBytes(unescaped(source.slice(first, at - 1)), codes)
    if (byte !== '<') continue
    for (let digit = first; digit < at - 1; digit += 4) {
      const code =
        (digitAt(source, digit) << 12) |
        (digitAt(source, digit + 1) << 8) |
        (digitAt(source, digit + 2) << 4) |
        digitAt(source, digit + 3)
      if (code < 0) throw noToken(digit)
      codes.add(code)
    }
  }
}

const addBytes = (bytes: string, codes: Set<number>): void => {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    codes.add(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  }
}
