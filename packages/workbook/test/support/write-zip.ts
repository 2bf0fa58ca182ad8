import { crc32, deflateRawSync } from 'node:zlib'

/** One entry; what is left out is told truly, what is given may be a lie. */
export interface Entry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly localName?: string
  readonly flags?: number
  readonly method?: number
  /** As the directory declares it. */
  readonly bytes?: number
  /** As the local header declares it. */
  readonly localBytes?: number
  readonly crc?: number
  /** Stands on the bytes of the entry at this place in the list. */
  readonly sharesWith?: number
}

const record = (size: number, fields: readonly (readonly [number, 2 | 4, number])[]): Buffer => {
  const buffer = Buffer.alloc(size)
  for (const [at, width, value] of fields) buffer.writeUIntLE(value, at, width)
  return buffer
}

/** A ZIP archive byte by byte, as no library would write it. */
export const writeZip = (
  entries: readonly Entry[],
  declaredEntries = entries.length,
): Uint8Array => {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const packed = deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const localName = Buffer.from(entry.localName ?? entry.name)
    const method = entry.method ?? 8
    const crc = entry.crc ?? crc32(content)
    const bytes = entry.bytes ?? content.length
    const flags = entry.flags ?? 0
    const at = entry.sharesWith === undefined ? offset : (offsets[entry.sharesWith] ?? 0)
    offsets.push(at)
    if (entry.sharesWith === undefined) {
      const header = record(30, [
        [0, 4, 0x04034b50],
        [4, 2, 20],
        [6, 2, flags],
        [8, 2, method],
        [14, 4, crc],
        [18, 4, packed.length],
        [22, 4, entry.localBytes ?? bytes],
        [26, 2, localName.length],
      ])
      body.push(header, localName, packed)
      offset += header.length + localName.length + packed.length
    }
    const listed = record(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, method],
      [16, 4, crc],
      [20, 4, packed.length],
      [24, 4, bytes],
      [28, 2, name.length],
      [42, 4, at],
    ])
    directory.push(listed, name)
  }
  const list = Buffer.concat(directory)
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, declaredEntries],
    [10, 2, declaredEntries],
    [12, 4, list.length],
    [16, 4, offset],
  ])
  return new Uint8Array(Buffer.concat([...body, list, end]))
}
