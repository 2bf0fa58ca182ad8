import {
  type Diagnostic,
  fail,
  type Origin,
  type Outcome,
  sortDiagnostics,
  succeed,
} from '@jibao/core'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { z } from 'zod'
import {
  mapEmpty,
  mapFeature,
  mapKeyTwice,
  mapKeyUnknown,
  mapSyntax,
  mapTooLarge,
  mapValueInvalid,
} from './map-diagnostics.ts'

interface WrittenMap<T> {
  readonly written: T
  /** Of the value at a path of keys. */
  readonly originAt: (path: readonly PropertyKey[]) => Origin
}

/** More than any map needs, and less than harms the parser. */
const longest = 100_000

/** Every scalar is text as typed; what YAML has beyond text and maps is refused. */
export const readMapFile = <T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Outcome<WrittenMap<T>> => {
  if (text.length > longest) return fail(mapTooLarge({ file, line: 1, column: 1 }))
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const originOf = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const [slip] = document.errors
  if (slip !== undefined) {
    const origin = originOf(slip.pos[0])
    return fail(mapSyntax(text.split('\n')[(origin.line ?? 1) - 1] ?? '', origin))
  }
  if (document.contents === null) return fail(mapEmpty({ file, line: 1, column: 1 }))

  const originAt = (path: readonly PropertyKey[]): Origin =>
    originOf(startOf(nodeAt(document, path)))
  const faults = [...misuses(document, originOf)]
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return succeed({ written: parsed.data, originAt })
  const diagnostics = firstOfEachPlace(parsed.error.issues).flatMap((issue) =>
    diagnose(issue, document, schema, originOf),
  )
  return fail(...sortDiagnostics(diagnostics))
}

/** A value of the wrong form breaks the rules about its meaning too. */
const firstOfEachPlace = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => [
  ...new Map(issues.toReversed().map((issue) => [issue.path.join('\n'), issue])).values(),
]

const startOf = (node: Node | undefined): number => node?.range?.[0] ?? 0

/** The node at a path, or the nearest around it. */
const nodeAt = (document: Document, path: readonly PropertyKey[]): Node | undefined => {
  const found = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(found) ? found : path.length === 0 ? undefined : nodeAt(document, path.slice(0, -1))
}

const keyNode = (
  document: Document,
  path: readonly PropertyKey[],
  key: string,
): Node | undefined => {
  const map = nodeAt(document, path)
  const found = isMap(map)
    ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
    : undefined
  return isNode(found) ? found : map
}

function* misuses(document: Document, originOf: (offset: number) => Origin): Generator<Diagnostic> {
  const found: Diagnostic[] = []
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        found.push(mapFeature(originOf(startOf(node))))
      }
    },
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) found.push(mapKeyTwice(String(key.value), originOf(startOf(key))))
        seen.add(key.value)
      }
    },
  })
  yield* found
}

const diagnose = (
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  originOf: (offset: number) => Origin,
): readonly Diagnostic[] => {
  const { path } = issue
  const described = describe(schema, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      mapKeyUnknown(key, described.keys, originOf(startOf(keyNode(document, path, key)))),
    )
  }
  const node = nodeAt(document, path)
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : undefined
  return [
    mapValueInvalid(
      String(path.at(-1) ?? '文件'),
      text,
      described.description,
      originOf(startOf(node)),
    ),
  ]
}

interface Described {
  readonly description?: string
  readonly keys: readonly string[]
}

/** What the schema says of the value at a path. */
const describe = (schema: z.ZodType, path: readonly PropertyKey[]): Described => {
  let found: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema)
  for (const step of path) {
    if (typeof found !== 'object') break
    found =
      found.properties?.[String(step)] ??
      (typeof found.additionalProperties === 'object' ? found.additionalProperties : undefined)
  }
  if (typeof found !== 'object') return { keys: [] }
  return {
    keys: Object.keys(found.properties ?? {}),
    ...(found.description === undefined ? {} : { description: found.description }),
  }
}
