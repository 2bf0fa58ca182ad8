import { isComposite, readComposite } from '../src/sfnt/components.ts'

const hasInstructions = 0x0100

const headerLength = 10

const viewOf = (outline: Uint8Array): DataView =>
  new DataView(outline.buffer, outline.byteOffset, outline.length)

/** A copy without hints: print has resolution enough, and they need tables that are left out. */
export const withoutInstructions = (outline: Uint8Array): Uint8Array => {
  if (outline.length === 0) return outline
  const view = viewOf(outline)
  if (isComposite(outline)) {
    const { places, end } = readComposite(outline)
    const copy = outline.slice(0, end)
    for (const { at } of places) {
      const flags = viewOf(copy).getUint16(at - 2)
      viewOf(copy).setUint16(at - 2, flags & ~hasInstructions)
    }
    return copy
  }
  const lengthAt = headerLength + 2 * view.getInt16(0)
  const copy = new Uint8Array(outline.length - view.getUint16(lengthAt))
  copy.set(outline.subarray(0, lengthAt))
  copy.set(outline.subarray(lengthAt + 2 + view.getUint16(lengthAt)), lengthAt + 2)
  return copy
}
