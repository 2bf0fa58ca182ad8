import { viewOf } from '../bytes.ts'

/** What a compound file (OLE2) holds by name. */
export interface CompoundFile {
  /** Streams and storages, anywhere in the tree. */
  readonly names: ReadonlySet<string>
  /** A stream right below the root; `undefined` when there is none. */
  readonly stream: (name: string) => Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

const headerBytes = 512
const entryBytes = 128
const rootType = 5
const streamType = 2
/** Sector numbers from here on mean "free", "end of chain" and the like. */
const firstSpecial = 0xfffffffa

/** Sectors in the order of a chain; one that runs in a circle is cut where it gets too long. */
const follow = (table: Uint32Array, start: number, most: number): readonly number[] => {
  const chain: number[] = []
  let sector = start
  while (sector < firstSpecial && sector < most && chain.length < most) {
    chain.push(sector)
    sector = table[sector] ?? firstSpecial
  }
  return chain
}

const concatenate = (
  sectors: readonly number[],
  sectorBytes: number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array => {
  const joined = new Uint8Array(sectors.length * sectorBytes)
  for (const [index, sector] of sectors.entries()) joined.set(sectorAt(sector), index * sectorBytes)
  return joined
}

const toNumbers = (bytes: Uint8Array): Uint32Array => {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true))
}

const readEntries = (directory: Uint8Array): readonly Entry[] => {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true))
    entries.push({
      name: new TextDecoder('utf-16le').decode(
        directory.subarray(at, at + Math.max(0, nameBytes - 2)),
      ),
      type: directory[at + 66] ?? 0,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/**
 * Opens the container of .xls, .doc and of encrypted .xlsx files. Sectors beyond the end of the
 * file read as zeros; `undefined` when the directory itself is not there.
 */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile | undefined => {
  if (bytes.length < headerBytes) return undefined
  const view = viewOf(bytes)
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512
  const smallBytes = 64
  const sectorAt = (sector: number): Uint8Array => {
    const at = headerBytes + sector * sectorBytes + (sectorBytes - headerBytes)
    return bytes.subarray(at, at + sectorBytes)
  }

  const sectorCount = Math.ceil(bytes.length / sectorBytes)
  const tableSectors = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true))
  let more = view.getUint32(68, true)
  while (more < firstSpecial && tableSectors.length < sectorCount + 109) {
    const list = toNumbers(sectorAt(more))
    tableSectors.push(...list.subarray(0, -1))
    more = list.at(-1) ?? firstSpecial
  }
  const used = tableSectors.filter((sector) => sector < sectorCount)
  const table = toNumbers(concatenate(used, sectorBytes, sectorAt))
  const read = (start: number): Uint8Array =>
    concatenate(follow(table, start, sectorCount), sectorBytes, sectorAt)

  const entries = readEntries(read(view.getUint32(48, true)))
  const root = entries.find(({ type }) => type === rootType)
  if (root === undefined) return undefined
  const smallCutoff = view.getUint32(56, true)
  const smallStore = read(root.start)
  const smallTable = toNumbers(read(view.getUint32(60, true)))
  const readSmall = (start: number): Uint8Array =>
    concatenate(
      follow(smallTable, start, Math.ceil(smallStore.length / smallBytes)),
      smallBytes,
      (sector) => smallStore.subarray(sector * smallBytes, (sector + 1) * smallBytes),
    )
  return {
    names: new Set(entries.filter(({ type }) => type !== 0).map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((found) => found.name === name && found.type === streamType)
      if (entry === undefined) return undefined
      const whole = entry.size < smallCutoff ? readSmall(entry.start) : read(entry.start)
      return whole.subarray(0, entry.size)
    },
  }
}
