/** How many UTF-16 units a code point takes. */
export const unitsOf = (codePoint: number): 1 | 2 => (codePoint > 0xffff ? 2 : 1)
