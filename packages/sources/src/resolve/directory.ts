import type { Diagnostic, Origin } from '@jibao/core'
import type { Reporter } from '../reporter.ts'

/** Something that others refer to by name, and all names that it goes by. */
export interface Entry<T> {
  readonly item: T
  readonly names: readonly DeclaredName[]
}

export interface DeclaredName {
  readonly text: string
  readonly origin: Origin
}

/** Finds things by id, name or alias. */
export interface Directory<T> {
  readonly items: readonly T[]
  readonly names: readonly string[]
  readonly find: (name: string) => T | undefined
  /** Whether a fault already reported explains why the name finds nothing. */
  readonly excuses: (name: string) => boolean
  /** The same names for other things. */
  readonly map: <U>(convert: (item: T) => U) => Directory<U>
}

interface Rules {
  readonly duplicate: (name: string, first: Origin, origin: Origin) => Diagnostic
  readonly excuses: (name: string) => boolean
  readonly report: Reporter
}

/** A name belongs to whoever declares it first; whoever declares it again is reported. */
export const openDirectory = <T>(
  entries: readonly Entry<T>[],
  { duplicate, excuses, report }: Rules,
): Directory<T> => {
  const owners = new Map<string, { readonly index: number; readonly origin: Origin }>()
  entries.forEach(({ names }, index) => {
    for (const { text, origin } of names) {
      const owner = owners.get(text)
      if (owner === undefined) owners.set(text, { index, origin })
      else if (owner.index !== index) report(duplicate(text, owner.origin, origin))
    }
  })
  const indexes = new Map([...owners].map(([name, { index }]) => [name, index]))
  return directoryOf(
    entries.map(({ item }) => item),
    indexes,
    excuses,
  )
}

const directoryOf = <T>(
  items: readonly T[],
  indexes: ReadonlyMap<string, number>,
  excuses: (name: string) => boolean,
): Directory<T> => ({
  items,
  names: [...indexes.keys()],
  find: (name) => {
    const index = indexes.get(name.trim())
    return index === undefined ? undefined : items[index]
  },
  excuses,
  map: (convert) => directoryOf(items.map(convert), indexes, excuses),
})

/** What `name` refers to; reported when it refers to nothing, unless an earlier fault explains that. */
export const lookUp = <T>(
  directory: Directory<T>,
  { text, origin }: DeclaredName,
  unknown: (name: string, names: readonly string[], origin: Origin) => Diagnostic,
  report: Reporter,
): T | undefined => {
  const found = directory.find(text)
  if (found === undefined && !directory.excuses(text)) {
    report(unknown(text, directory.names, origin))
  }
  return found
}
