import { inflateSync } from 'node:zlib'
import {
  isDictionary,
  nameOf,
  type PdfFile,
  type PdfObject,
  readObjects,
} from '../src/preflight/pdf-file.ts'
import { type Dictionary, readItem, type Value } from '../src/preflight/read-items.ts'

/** A file as others find it, by its table of objects (ISO 32000-1 7.5.8). */
export interface FoundObjects {
  /** One character a byte. */
  readonly source: string
  readonly trailer: Dictionary
  /** Where the table itself stands. */
  readonly tableAt: number
  readonly table: Buffer
  /** By number; those that stand in the file itself. */
  readonly open: ReadonlyMap<number, PdfObject>
  /** By number of the pack; the members by theirs. */
  readonly packs: ReadonlyMap<number, readonly (readonly [number, Value])[]>
}

export const latin1 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('latin1')

/** @throws SyntaxError when it is no file of ours */
export const findObjects = (bytes: Uint8Array): FoundObjects => {
  const source = latin1(bytes)
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(source)?.[1] ?? Number.NaN)
  if (Number.isNaN(tableAt)) throw new SyntaxError('no table of objects')
  const { value: trailer, content } = objectAt(bytes, source, tableAt)
  if (!isDictionary(trailer) || content === undefined) throw new SyntaxError('no table of objects')
  const table = Buffer.from(content())
  const open = new Map<number, PdfObject>()
  for (let row = 0; row * rowLength < table.length; row += 1) {
    if (table[row * rowLength] !== 1) continue
    open.set(row, objectAt(bytes, source, table.readUInt32BE(row * rowLength + 1)))
  }
  const packs = [...open].filter(([, { value }]) => isPack(value))
  return {
    source,
    trailer,
    tableAt,
    table,
    open,
    packs: new Map(packs.map(([number, pack]) => [number, unpacked(pack)])),
  }
}

/** Bytes: the kind, an offset or a pack, the place in the pack. */
export const rowLength = 1 + 4 + 2

/** @throws SyntaxError when it is no file of ours */
export const readFile = (bytes: Uint8Array): PdfFile => {
  const { source, trailer, table, open, packs } = findObjects(bytes)
  const objects = new Map(open)
  for (let number = 0; number * rowLength < table.length; number += 1) {
    const row = number * rowLength
    if (table[row] !== 2) continue
    const [own, value] = packs.get(table.readUInt32BE(row + 1))?.[table.readUInt16BE(row + 5)] ?? []
    if (own !== number || value === undefined) throw new SyntaxError(`no object ${number}`)
    objects.set(number, { value })
  }
  return readObjects({ source, trailer, objects })
}

export const isPack = (value: Value): value is Dictionary =>
  isDictionary(value) && nameOf(value.get('Type')) === 'ObjStm'

const objectAt = (bytes: Uint8Array, source: string, offset: number): PdfObject => {
  const head = readItem(source, offset)
  const body = head?.keyword === 'obj' ? readItem(source, head.end) : undefined
  const value = body?.values[0]
  if (body?.keyword !== 'stream' || !isDictionary(value)) throw new SyntaxError('no stream')
  const start = body.end + 1
  const raw = bytes.subarray(start, start + Number(value.get('Length')))
  const isDeflated = nameOf(value.get('Filter')) === 'FlateDecode'
  return { value, content: () => (isDeflated ? inflated(raw) : raw) }
}

const unpacked = ({ value, content }: PdfObject): readonly (readonly [number, Value])[] => {
  const text = latin1(content?.())
  const first = isDictionary(value) ? Number(value.get('First')) : Number.NaN
  const numbers = text.slice(0, first).trim().split(' ').map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const [number = 0, from = 0, , to = text.length] = numbers.slice(2 * index)
    // What is read goes up to a keyword.
    const item = readItem(`${text.slice(first + from, first + to)} endobj`, 0)
    return [number, item?.values[0] ?? null]
  })
}

const inflated = (raw: Uint8Array): Uint8Array => {
  try {
    return inflateSync(raw)
  } catch (cause) {
    throw new SyntaxError('a stream that cannot be inflated', { cause })
  }
}
