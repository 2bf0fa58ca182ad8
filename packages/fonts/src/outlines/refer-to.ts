/** OpenType `glyf`: arguments are words, and they are distances. */
const flags = 0x0001 | 0x0002

const headerLength = 10
/** Records begin at multiples of four bytes. */
const recordLength = 20

/**
 * A composite of one part, moved to the right; nothing where there is nothing to refer to.
 * @param record of the part, whose box it takes
 */
export const referTo = (component: number, record: Uint8Array, shift: number): Uint8Array => {
  if (record.length < headerLength) return new Uint8Array(0)
  const box = new DataView(record.buffer, record.byteOffset, headerLength)
  const view = new DataView(new ArrayBuffer(recordLength))
  const words = [
    -1,
    box.getInt16(2) + shift,
    box.getInt16(4),
    box.getInt16(6) + shift,
    box.getInt16(8),
    flags,
    component,
    shift,
    0,
  ]
  for (const [index, word] of words.entries()) view.setInt16(2 * index, word)
  return new Uint8Array(view.buffer)
}
