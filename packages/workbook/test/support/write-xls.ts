const sector = 512
const endOfChain = 0xfffffffe
const free = 0xffffffff
const fatSector = 0xfffffffd

const directoryEntry = (name: string, type: number, start: number, size: number): Buffer => {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(type, 66)
  for (const at of [68, 72, 76]) entry.writeUInt32LE(free, at)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

/** A compound file with one long stream, and empty storages beside it. */
export const writeCompound = (
  streamName: string,
  content: Uint8Array,
  storages: readonly string[] = [],
): Uint8Array => {
  const size = Math.max(4096, content.length)
  const count = Math.ceil(size / sector)
  const stream = Buffer.alloc(count * sector)
  stream.set(content)
  const header = Buffer.alloc(sector, 0xff)
  header.fill(0, 0, 76)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(endOfChain, 60)
  header.writeUInt32LE(endOfChain, 68)
  header.writeUInt32LE(0, 76)
  const fat = Buffer.alloc(sector, 0xff)
  fat.writeUInt32LE(fatSector, 0)
  fat.writeUInt32LE(endOfChain, 4)
  for (let i = 0; i < count; i++)
    fat.writeUInt32LE(i === count - 1 ? endOfChain : i + 3, (i + 2) * 4)
  const directory = Buffer.alloc(sector)
  const entries = [
    directoryEntry('Root Entry', 5, endOfChain, 0),
    directoryEntry(streamName, 2, 2, size),
    ...storages.map((name) => directoryEntry(name, 1, 0, 0)),
  ]
  directory.set(Buffer.concat(entries))
  return new Uint8Array(Buffer.concat([header, fat, directory, stream]))
}

/** Bytes of numbers: `[width, value]`, where 8 is a double; or bytes as they are. */
type Field = readonly [1 | 2 | 4 | 8, number] | Buffer

const bytesOf = (fields: readonly Field[]): Buffer =>
  Buffer.concat(
    fields.map((field) => {
      if (Buffer.isBuffer(field)) return field
      const [width, value] = field
      const buffer = Buffer.alloc(width)
      if (width === 8) buffer.writeDoubleLE(value)
      else buffer.writeUIntLE(value, 0, width)
      return buffer
    }),
  )

export const record = (id: number, ...fields: readonly Field[]): Buffer => {
  const data = bytesOf(fields)
  return bytesOf([[2, id], [2, data.length], data])
}

/** A string in two-byte characters, its length in one byte or two. */
export const wideString = (text: string, lengthBytes: 1 | 2 = 2): Buffer =>
  bytesOf([[lengthBytes, text.length], [1, 1], Buffer.from(text, 'utf16le')])

export const bof = (version = 0x0600, type = 0x0005): Buffer =>
  record(0x0809, [2, version], [2, type], [4, 0], [4, 0], [4, 0])
export const eof = record(0x000a)

export interface XlsSheet {
  readonly name: string
  readonly state?: number
  readonly type?: number
  readonly records: readonly Buffer[]
}

/** A workbook stream: globals, then the sheets where the globals say that they are. */
export const writeXls = (
  globals: readonly Buffer[],
  sheets: readonly XlsSheet[],
  storages: readonly string[] = [],
): Uint8Array => {
  const bodies = sheets.map(({ records }) => Buffer.concat([bof(0x0600, 0x0010), ...records, eof]))
  const bound = (offset: (index: number) => number): Buffer =>
    Buffer.concat(
      sheets.map(({ name, state = 0, type = 0 }, index) =>
        record(0x0085, [4, offset(index)], [1, state], [1, type], wideString(name, 1)),
      ),
    )
  const start = Buffer.concat([bof(), ...globals, bound(() => 0), eof]).length
  const offset = (index: number): number =>
    start + bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0)
  const stream = Buffer.concat([bof(), ...globals, bound(offset), eof, ...bodies])
  return writeCompound('Workbook', stream, storages)
}
