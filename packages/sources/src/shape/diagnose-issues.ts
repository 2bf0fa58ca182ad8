import { type Diagnostic, suggest } from '@jibao/core'
import type { z } from 'zod'
import {
  keyMissing,
  keysConflict,
  keyUnknown,
  typeWrong,
  valueInvalid,
} from '../diagnostics/index.ts'
import { at, keyOriginAt, type Located, originAt, type Path } from '../yaml/located.ts'
import { flattenIssues } from './flatten-issues.ts'
import { descriptionAt, type JsonSchema, keysAt, kindsAt, schemasAt } from './schemas-at.ts'

type Issue = z.core.$ZodIssue

/** What zod found, as faults that the author of the file can act on, at most one for each place. */
export const diagnoseIssues = (
  issues: readonly Issue[],
  tree: Located,
  schema: JsonSchema,
): readonly Diagnostic[] => {
  const flat = flattenIssues(issues)
  const slips = new Set(flat.flatMap((issue) => meantKeys(issue, schema)))
  const told = new Set<string>()
  return flat.flatMap((issue) => {
    const place = placeName(issue.path)
    const isMissing = at(tree, issue.path) === undefined
    // `nmae: x` is one fault, not an unknown key and a missing one.
    if (isMissing && slips.has(place)) return []
    if (issue.code !== 'unrecognized_keys') {
      if (told.has(place)) return []
      told.add(place)
    }
    return isMissing ? [missing(issue.path, tree, schema)] : diagnose(issue, tree, schema)
  })
}

const placeName = (path: Path): string => JSON.stringify(path)

const fieldOf = (path: Path): string | undefined =>
  path.findLast((step): step is string => typeof step === 'string')

const meantKeys = (issue: Issue, schema: JsonSchema): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys
        .map((key) => suggest(key, keysAt(schema, issue.path)))
        .filter((key) => key !== undefined)
        .map((key) => placeName([...issue.path, key]))
    : []

const missing = (path: Path, tree: Located, schema: JsonSchema): Diagnostic =>
  keyMissing(String(path.at(-1)), descriptionAt(schema, path), originAt(tree, path))

const diagnose = (issue: Issue, tree: Located, schema: JsonSchema): readonly Diagnostic[] => {
  const { path } = issue
  const origin = originAt(tree, path)
  const node = at(tree, path)
  const text = node === undefined ? '' : shown(node)
  const field = fieldOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        keyUnknown(key, keysAt(schema, path), keyOriginAt(tree, [...path, key])),
      )
    case 'invalid_type':
      return [typeWrong(field, [kindOf(issue.expected)], node?.kind ?? 'text', origin)]
    case 'invalid_union':
      return diagnoseUnion(path, tree, schema)
    case 'invalid_key':
      return [
        valueInvalid(
          {
            field: fieldOf(path.slice(0, -1)),
            text: String(path.at(-1)),
            description: descriptionAt(schema, path.slice(0, -1)),
          },
          keyOriginAt(tree, path),
        ),
      ]
    case 'invalid_value':
      return [valueInvalid({ field, text, choices: issue.values.map(String) }, origin)]
    default:
      return [valueInvalid({ field, text, description: descriptionAt(schema, path) }, origin)]
  }
}

const shown = (node: Located): string => {
  if (node.kind === 'text') return node.text
  return node.kind === 'list' && node.items.length > 0 ? '[…]' : ''
}

const kindOf = (expected: string): Located['kind'] =>
  expected === 'array' ? 'list' : expected === 'string' ? 'text' : 'map'

/** No branch stands out: a list where none belongs, unknown keys only, or keys of several branches. */
const diagnoseUnion = (path: Path, tree: Located, schema: JsonSchema): readonly Diagnostic[] => {
  const node = at(tree, path)
  const origin = originAt(tree, path)
  const kinds = kindsAt(schema, path)
  if (node?.kind !== 'map' || !kinds.includes('map')) {
    return [typeWrong(fieldOf(path), kinds, node?.kind ?? 'text', origin)]
  }
  const known = keysAt(schema, path)
  const unknown = [...node.entries.keys()].filter((key) => !known.includes(key))
  if (unknown.length > 0) {
    return unknown.map((key) => keyUnknown(key, known, keyOriginAt(tree, [...path, key])))
  }
  const forms = schemasAt(schema, path)
    .map(({ properties }) => Object.keys(properties ?? {}))
    .filter((keys) => keys.length > 0)
  return [keysConflict([...node.entries.keys()], forms, origin)]
}
