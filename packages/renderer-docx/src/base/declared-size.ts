/** Of an entry in the directory at the end of a zip file. */
const entryHead = 0x02014b50
const sizeAt = 24
const entryLength = 46

/** How many bytes the parts of a zip file say that they unpack to. */
export const declaredSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size = 0
  for (let at = 0; at + entryLength <= bytes.length; at += 1)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === entryHead)
      size += view.getUint32(at + sizeAt, true)
  return size
}
