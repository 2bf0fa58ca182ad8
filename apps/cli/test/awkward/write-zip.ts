import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive, and what the archive is to say of it instead of the truth. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** General purpose flags; 1 is encrypted, 2048 a name in UTF-8. */
  readonly flags?: number
  /** Size unpacked, as declared. */
  readonly bytes?: number
}

const fields = (size: number, all: readonly (readonly [number, 2 | 4, number])[]): Buffer => {
  const buffer = Buffer.alloc(size)
  for (const [at, width, value] of all) buffer.writeUIntLE(value, at, width)
  return buffer
}

/** A ZIP archive byte by byte, with what no library would write. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const packed = deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const size = entry.bytes ?? content.length
    const flags = entry.flags ?? 2048
    const header = fields(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, 8],
      [14, 4, crc32(content)],
      [18, 4, packed.length],
      [22, 4, size],
      [26, 2, name.length],
    ])
    const listed = fields(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, 8],
      [16, 4, crc32(content)],
      [20, 4, packed.length],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, offset],
    ])
    body.push(header, name, packed)
    directory.push(listed, name)
    offset += header.length + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = fields(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, list.length],
    [16, 4, offset],
  ])
  return new Uint8Array(Buffer.concat([...body, list, end]))
}
