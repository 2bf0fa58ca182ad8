import { inflateSync } from 'node:zlib'
import { type Dictionary, isName, isReference, isText, readItem, type Value } from './read-items.ts'

/** A file by its objects, as found by its table of them. */
export interface PdfFile {
  /** One character a byte. */
  readonly source: string
  readonly trailer: Dictionary
  readonly catalog: Dictionary
  /** In their order; each with its number. */
  readonly pages: readonly (readonly [number, Dictionary])[]
  readonly objects: ReadonlyMap<number, PdfObject>
  /** What a value is, references followed. */
  readonly resolve: (value: Value | undefined) => Value | undefined
  readonly dictionary: (value: Value | undefined) => Dictionary
  readonly array: (value: Value | undefined) => readonly Value[]
  /** The bytes of a stream, inflated; `undefined` where the value is none. */
  readonly stream: (value: Value | undefined) => Uint8Array | undefined
}

interface PdfObject {
  readonly value: Value
  /** Where its stream begins. */
  readonly stream?: number
}

const none: Dictionary = new Map()

/**
 * Reads a file that pdfkit has written: one table of objects, none of them inside another.
 * @throws SyntaxError when it is not such a file
 */
export const readFile = (bytes: Uint8Array): PdfFile => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))?.[1] ?? Number.NaN)
  const after = Number.isNaN(table) ? -1 : source.indexOf('trailer', table)
  if (after < 0) throw new SyntaxError('no table of objects')
  const objects = new Map<number, PdfObject>()
  for (const [, offset] of source.slice(table, after).matchAll(/^(\d{10}) \d{5} n/gm)) {
    const head = readItem(source, Number(offset))
    const body = head?.keyword === 'obj' ? readItem(source, head.end) : undefined
    const number = head?.values[0]
    if (typeof number !== 'number' || body === undefined) throw new SyntaxError('not an object')
    const value = body.values[0] ?? null
    objects.set(number, body.keyword === 'stream' ? { value, stream: body.end + 1 } : { value })
  }

  const resolve = (value: Value | undefined): Value | undefined =>
    isReference(value) ? resolve(objects.get(value.object)?.value) : value
  const dictionary = (value: Value | undefined): Dictionary => {
    const resolved = resolve(value)
    return isDictionary(resolved) ? resolved : none
  }
  const array = (value: Value | undefined): readonly Value[] => {
    const resolved = resolve(value)
    return Array.isArray(resolved) ? resolved : []
  }
  const stream = (value: Value | undefined): Uint8Array | undefined => {
    const object = isReference(value) ? objects.get(value.object) : undefined
    if (object?.stream === undefined) return undefined
    const entries = dictionary(object.value)
    const raw = bytes.subarray(
      object.stream,
      object.stream + Number(resolve(entries.get('Length'))),
    )
    return nameOf(entries.get('Filter')) === 'FlateDecode' ? inflated(raw) : raw
  }

  const trailer = dictionary(readItem(source, after + 'trailer'.length)?.values[0])
  const catalog = dictionary(trailer.get('Root'))
  const pages = array(dictionary(catalog.get('Pages')).get('Kids'))
    .filter(isReference)
    .map((page) => [page.object, dictionary(page)] as const)
  return { source, trailer, catalog, pages, objects, resolve, dictionary, array, stream }
}

const inflated = (raw: Uint8Array): Uint8Array => {
  try {
    return inflateSync(raw)
  } catch (cause) {
    throw new SyntaxError('a stream that cannot be inflated', { cause })
  }
}

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map

export const nameOf = (value: Value | undefined): string | undefined =>
  isName(value) ? value.name : undefined

/** A text string as read by people: UTF-16 where it says so, else ASCII. */
export const textOf = (value: Value | undefined): string | undefined => {
  if (!isText(value)) return undefined
  if (!value.bytes.startsWith('\xFE\xFF')) return value.bytes
  const units: number[] = []
  for (let at = 2; at + 1 < value.bytes.length; at += 2) {
    units.push(value.bytes.charCodeAt(at) * 256 + value.bytes.charCodeAt(at + 1))
  }
  return units.map((unit) => String.fromCharCode(unit)).join('')
}
