/** Big-endian fields, to be spread into one record. */
export const u16 = (value: number): readonly number[] => [(value >>> 8) & 0xff, value & 0xff]

/** Of a negative number, its two's complement. */
export const i16 = (value: number): readonly number[] => u16(value & 0xffff)

export const u32 = (value: number): readonly number[] => [
  ...u16(value >>> 16),
  ...u16(value & 0xffff),
]

export const latin = (text: string): readonly number[] =>
  Array.from(text, (character) => character.charCodeAt(0))

export const utf16 = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => u16(text.charCodeAt(index))).flat()

export const roundUp4 = (length: number): number => (length + 3) & ~3
