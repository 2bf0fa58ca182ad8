import { type DeflatedPart, deflatedPart } from './deflated-part.ts'

/** Bytes that one piece of a long part should have at least: deflate likes long ones. */
export const pieceSize = 1 << 18

/** A part of its pieces: as it is while it is short, else compressed while it is written. */
export const writePart = async (
  pieces: AsyncGenerator<Uint8Array>,
): Promise<Uint8Array | DeflatedPart> => {
  const short: Uint8Array[] = []
  let size = 0
  while (size < pieceSize) {
    const { value, done } = await pieces.next()
    if (done === true) return Buffer.concat(short)
    short.push(value)
    size += value.length
  }
  return deflatedPart(joined(short, pieces))
}

const joined = async function* (
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  yield* rest
}
