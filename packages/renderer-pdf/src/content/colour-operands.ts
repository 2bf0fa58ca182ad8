import { thousandth } from '../thousandth.ts'

/** RRGGBB as the operands of a colour operator. */
export const colourOperands = (colour: string): string => {
  // That of nearly all text.
  if (colour === '000000') return '0 0 0'
  return [0, 2, 4]
    .map((at) => thousandth(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    .join(' ')
}
