import { z } from 'zod'
import { typeWrong } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { at, type Located, type LocatedMap, toPlain } from '../yaml/located.ts'
import { diagnoseIssues } from './diagnose-issues.ts'
import { prune, textsIn } from './prune.ts'
import type { JsonSchema } from './schemas-at.ts'
import type { Sections, Shape } from './shape.ts'

/** What of a file has the right shape, and what the rest would have said. */
export interface Sound<T> {
  readonly written: Sections<T>
  /** The places of `written`, path by path. */
  readonly tree: LocatedMap
  /** Keys and texts of the parts left out: what they would have declared is not missing but faulty. */
  readonly refused: ReadonlySet<string>
}

/**
 * Reports every fault of shape, then leaves out the faulty parts (a key, an item, a section) so that
 * the rules that follow can still judge the rest in the same run.
 */
export const checkShape = <T>(
  root: Located,
  shape: Shape<T>,
  report: Reporter,
): Sound<T> | undefined => {
  if (root.kind !== 'map') {
    report(typeWrong(undefined, ['map'], root.kind, root.origin))
    return undefined
  }
  const whole = shape.whole.safeParse(toPlain(root))
  if (!whole.success) {
    const schema = z.toJSONSchema(shape.whole) as JsonSchema
    for (const diagnostic of diagnoseIssues(whole.error.issues, root, schema)) report(diagnostic)
  }
  return salvage(root, shape)
}

const salvage = <T>(root: LocatedMap, { sections }: Shape<T>): Sound<T> => {
  let tree = root
  const refused = new Set<string>()
  for (;;) {
    const result = sections.safeParse(toPlain(tree))
    if (result.success) return { written: result.data, tree, refused }
    const doomed = new Set(result.error.issues.flatMap((issue) => faultyParts(issue, tree)))
    // Would loop for ever: each round has to leave something out.
    if (doomed.size === 0) throw new Error(`no part to leave out: ${result.error.message}`)
    for (const text of [...doomed].flatMap((part) => [...textsIn(part)])) refused.add(text)
    tree = prune(tree, doomed)
  }
}

/**
 * What has to go for the issue to go: the part itself, or the whole list item whose key it is. An
 * indicator without its misspelt `accrual` would only be misjudged further on.
 * Never the root, all of whose keys are optional.
 */
const faultyParts = (issue: z.core.$ZodIssue, tree: LocatedMap): readonly Located[] => {
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [at(tree, issue.path) === undefined ? issue.path.slice(0, -1) : issue.path]
  return paths
    .map((path) => (typeof path.at(-2) === 'number' ? path.slice(0, -1) : path))
    .map((path) => at(tree, path))
    .filter((part) => part !== undefined)
}
