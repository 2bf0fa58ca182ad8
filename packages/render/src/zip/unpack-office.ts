import { inflateRawSync } from 'node:zlib'

const endSignature = Buffer.from('PK\x05\x06', 'latin1')

/**
 * The parts of an Office file that a library wrote just now, by name and in their order, folders left
 * out. Not for files of others: nothing here is distrusted.
 */
export const unpackOffice = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(endSignature)
  if (end < 0) throw new Error('not a zip')
  const parts = new Map<string, Uint8Array>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, nameEnd)
    if (!name.endsWith('/')) parts.set(name, contentAt(zip, at))
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** The content of the entry that the directory describes at `at`. */
const contentAt = (zip: Buffer, at: number): Uint8Array => {
  const local = zip.readUInt32LE(at + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const data = zip.subarray(start, start + zip.readUInt32LE(at + 20))
  return zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)
}
