import type { ZipEntry } from './zip-entry.ts'

/** Lengths of what APPNOTE.TXT 4.3 puts around names and contents; bytes. */
const lengths = { local: 30, central: 46, end: 22 } as const

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/** Of the format in which folders and deflate came: 2.0. */
const version = 20

/** The name is UTF-8 (bit 11); one in ASCII says so of itself. */
const utf8 = 0x0800

/** The first of January 1980, midnight: zip has no earlier day. */
const epoch = { time: 0, date: 0x0021 } as const

/** A zip of these entries, without zip64: parts of Office files stay far below its limits. */
export const zipFile = (entries: readonly ZipEntry[]): Uint8Array => {
  const named = entries.map((entry) => ({ entry, name: Buffer.from(entry.name) }))
  const locals = named.map(({ entry, name }) => lengths.local + name.length + entry.data.length)
  const centrals = named.map(({ name }) => lengths.central + name.length)
  const [directoryAt, directorySize] = [total(locals), total(centrals)]
  const file = new Uint8Array(directoryAt + directorySize + lengths.end)
  const view = new DataView(file.buffer)

  let [local, central] = [0, directoryAt]
  for (const [index, { entry, name }] of named.entries()) {
    view.setUint32(local, signatures.local, true)
    describe(view, local + 4, entry, name)
    file.set(name, local + lengths.local)
    file.set(entry.data, local + lengths.local + name.length)

    view.setUint32(central, signatures.central, true)
    view.setUint16(central + 4, version, true)
    describe(view, central + 6, entry, name)
    view.setUint32(central + 42, local, true)
    file.set(name, central + lengths.central)

    local += locals[index] ?? 0
    central += centrals[index] ?? 0
  }
  view.setUint32(central, signatures.end, true)
  view.setUint16(central + 8, entries.length, true)
  view.setUint16(central + 10, entries.length, true)
  view.setUint32(central + 12, directorySize, true)
  view.setUint32(central + 16, directoryAt, true)
  return file
}

/** What is said of an entry in both places alike: before its content and in the directory. */
const describe = (view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void => {
  view.setUint16(at, version, true)
  view.setUint16(at + 2, name.length === entry.name.length ? 0 : utf8, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint16(at + 6, epoch.time, true)
  view.setUint16(at + 8, epoch.date, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.data.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, name.length, true)
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
