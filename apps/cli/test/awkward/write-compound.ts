const sector = 512
const free = 0xffffffff
const endOfChain = 0xfffffffe
const tableSector = 0xfffffffd

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

/** A compound file (OLE2) with streams of these names: what .doc, .xls and encrypted .xlsx files are. */
export const writeCompound = (...streams: readonly string[]): Uint8Array => {
  const sectorsEach = 8
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
  const table = Buffer.alloc(sector, 0xff)
  table.writeUInt32LE(tableSector, 0)
  table.writeUInt32LE(endOfChain, 4)
  const count = streams.length * sectorsEach
  for (let at = 0; at < count; at += 1) {
    const isLast = at % sectorsEach === sectorsEach - 1
    table.writeUInt32LE(isLast ? endOfChain : at + 3, (at + 2) * 4)
  }
  const directory = Buffer.alloc(sector)
  const entries = streams.map((name, at) =>
    directoryEntry(name, 2, 2 + at * sectorsEach, sectorsEach * sector),
  )
  directory.set(Buffer.concat([directoryEntry('Root Entry', 5, endOfChain, 0), ...entries]))
  return new Uint8Array(Buffer.concat([header, table, directory, Buffer.alloc(count * sector, 1)]))
}
