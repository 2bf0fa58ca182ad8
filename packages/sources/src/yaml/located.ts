import type { Origin } from '@jibao/core'

/** A YAML file read to text, lists and maps, each with its place. */
export type Located = LocatedText | LocatedList | LocatedMap

export interface LocatedText {
  readonly kind: 'text'
  /** Exactly as typed; over several lines see `scalarText`. Empty for a key with nothing after it. */
  readonly text: string
  /** Its stretch of the file, with quotes, indentation and block header. */
  readonly source: string
  readonly origin: Origin
}

interface LocatedList {
  readonly kind: 'list'
  readonly items: readonly Located[]
  readonly origin: Origin
}

export interface LocatedMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, LocatedEntry>
  readonly origin: Origin
}

export interface LocatedEntry {
  readonly keyOrigin: Origin
  readonly value: Located
}

export type Path = readonly PropertyKey[]

const child = (node: Located, step: PropertyKey): Located | undefined => {
  switch (node.kind) {
    case 'text':
      return undefined
    case 'list':
      return node.items[Number(step)]
    case 'map':
      return node.entries.get(String(step))?.value
  }
}

export const at = (node: Located, path: Path): Located | undefined =>
  path.reduce<Located | undefined>((found, step) => found && child(found, step), node)

/** Place of the value at `path`, or of the nearest thing around it that exists. */
export const originAt = (node: Located, path: Path): Origin => {
  let found = node
  for (const step of path) {
    const next = child(found, step)
    if (next === undefined) break
    found = next
  }
  return found.origin
}

/** Place of the key that `path` ends in; of the item where it ends in a list. */
export const keyOriginAt = (node: Located, path: Path): Origin => {
  const parent = at(node, path.slice(0, -1))
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined
  return entry?.keyOrigin ?? originAt(node, path)
}

export const toPlain = (node: Located): unknown => {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'list':
      return node.items.map(toPlain)
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toPlain(value)]))
  }
}
