import type { SetParagraph } from './paragraph.ts'

const bytesPerCharacter = 24

/** Of a piece of memory that texts share. A buffer of its own for each would take longer than to set the text. */
const pieceSize = 2 ** 16
/** Texts up to this size share; bytes. */
const shareSize = 2 ** 12

let piece = new ArrayBuffer(0)
let used = 0

const takeBytes = (size: number): readonly [buffer: ArrayBuffer, from: number] => {
  if (size > shareSize) return [new ArrayBuffer(size), 0]
  if (used + size > piece.byteLength) {
    piece = new ArrayBuffer(pieceSize)
    used = 0
  }
  used += size
  return [piece, used - size]
}

/** The arrays that remain of a text of so many characters when it is set; all zero. */
export const placeArrays = (length: number): Omit<SetParagraph, 'lines'> => {
  const [buffer, from] = takeBytes(bytesPerCharacter * length)
  return {
    advances: new Float64Array(buffer, from, length),
    offsets: new Float64Array(buffer, from + 8 * length, length),
    codePoints: new Uint32Array(buffer, from + 16 * length, length),
    runs: new Uint32Array(buffer, from + 20 * length, length),
  }
}
