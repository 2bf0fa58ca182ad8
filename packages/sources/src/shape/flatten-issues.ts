import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type UnionIssue = z.core.$ZodIssueInvalidUnion

/**
 * A failed union as the faults of the branch that was meant: the one with fewest faults among those
 * of the right type. Where no branch stands out, the union issue stays, to be told as one fault.
 */
export const flattenIssues = (
  issues: readonly Issue[],
  prefix: readonly PropertyKey[] = [],
): readonly Issue[] =>
  issues.flatMap((issue): readonly Issue[] => {
    const path = [...prefix, ...issue.path]
    const meant = issue.code === 'invalid_union' ? meantBranch(issue) : undefined
    return meant === undefined ? [{ ...issue, path }] : flattenIssues(meant, path)
  })

const meantBranch = ({ errors }: UnionIssue): readonly Issue[] | undefined => {
  const ranked = errors
    .filter((branch) => !branch.some(isOtherType))
    .map((branch) => ({ branch, faults: countFaults(branch) }))
    .toSorted((a, b) => a.faults - b.faults)
  const [best, second] = ranked
  return best !== undefined && best.faults !== second?.faults ? best.branch : undefined
}

const isOtherType = ({ code, path }: Issue): boolean => code === 'invalid_type' && path.length === 0

const countFaults = (branch: readonly Issue[]): number =>
  branch.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  )
