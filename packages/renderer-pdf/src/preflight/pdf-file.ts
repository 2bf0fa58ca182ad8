import { type Dictionary, isName, isReference, isText, type Value } from './read-items.ts'
import { readShown, type Shown } from './shown.ts'

/** A file by its objects. */
export interface PdfFile {
  /** Its bytes, at least its first; one character a byte. */
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
  readonly shown: () => Shown
}

export interface PdfObject {
  readonly value: Value
  /** Its stream, inflated. */
  readonly content?: () => Uint8Array
}

const none: Dictionary = new Map()

/** A file by what it consists of; what it shows is read from its pages where it is not known. */
export const readObjects = ({
  source,
  trailer,
  objects,
  shown,
}: Pick<PdfFile, 'source' | 'trailer' | 'objects'> & Partial<Pick<PdfFile, 'shown'>>): PdfFile => {
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
  const stream = (value: Value | undefined): Uint8Array | undefined =>
    isReference(value) ? objects.get(value.object)?.content?.() : undefined
  const catalog = dictionary(trailer.get('Root'))
  const pages = array(dictionary(catalog.get('Pages')).get('Kids'))
    .filter(isReference)
    .map((page) => [page.object, dictionary(page)] as const)
  const file = { source, trailer, catalog, pages, objects, resolve, dictionary, array, stream }
  return { ...file, shown: shown ?? (() => readShown(file)) }
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
