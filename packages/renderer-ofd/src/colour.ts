/** `RRGGBB`, with or without a `#`, as OFD writes a colour: `R G B` in decimals. */
export const colourValue = (colour: string): string => {
  const digits = colour.replace('#', '')
  if (!/^[\da-f]{6}$/i.test(digits)) throw new RangeError(`not a colour: ${colour}`)
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)).join(' ')
}
