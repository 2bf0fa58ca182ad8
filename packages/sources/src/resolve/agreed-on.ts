import type { Origin } from '@jibao/core'
import { type PeriodFact, periodConflict } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { Sections } from '../shape/shape.ts'
import { type Located, originAt, type Path } from '../yaml/located.ts'

/** One place that speaks of something. */
export interface Source<Facts> {
  readonly written: Sections<Facts>
  readonly tree: Located
  /** Where in the tree. */
  readonly path: Path
}

export interface Statement<Value> {
  readonly value: Value
  readonly origin: Origin
}

/** What was said of one thing; all that speak must say the same. */
export const agreedOn = <Facts, Key extends keyof Facts & PeriodFact>(
  key: Key,
  sources: readonly Source<Facts>[],
  report: Reporter,
): Statement<Exclude<Facts[Key], undefined>> | undefined => {
  const [first, ...others] = sources.flatMap(({ written, tree, path }) => {
    const value = written[key] as Exclude<Facts[Key], undefined> | undefined
    return value === undefined ? [] : [{ value, origin: originAt(tree, [...path, key]) }]
  })
  for (const { value, origin } of others) {
    if (first !== undefined && String(value) !== String(first.value)) {
      const former = { text: String(first.value), origin: first.origin }
      report(periodConflict(key, String(value), former, origin))
    }
  }
  return first
}
