import { keyOriginAt, type Located, originAt, type Path } from '../yaml/located.ts'
import type { DeclaredName } from './directory.ts'

interface Named {
  readonly id: string
  readonly name?: string
  readonly short?: string
  readonly aliases?: readonly string[]
}

/** All names of the thing declared at `path`, with their places. */
export const declaredNames = (
  { id, name, short, aliases = [] }: Named,
  tree: Located,
  path: Path,
): readonly DeclaredName[] => [
  { text: id, origin: originAt(tree, [...path, 'id']) },
  ...(name === undefined ? [] : [{ text: name, origin: originAt(tree, [...path, 'name']) }]),
  ...(short === undefined ? [] : [{ text: short, origin: originAt(tree, [...path, 'short']) }]),
  ...aliases.map((text, index) => ({ text, origin: originAt(tree, [...path, 'aliases', index]) })),
]

/** The texts of a list, with their places. */
export const namesAt = (
  texts: readonly string[] | undefined,
  tree: Located,
  path: Path,
): readonly DeclaredName[] =>
  (texts ?? []).map((text, index) => ({ text, origin: originAt(tree, [...path, index]) }))

/** The keys of a map, with their places. */
export const keysOf = (
  record: Readonly<Record<string, unknown>> | undefined,
  tree: Located,
  path: Path,
): readonly DeclaredName[] =>
  Object.keys(record ?? {}).map((text) => ({ text, origin: keyOriginAt(tree, [...path, text]) }))
