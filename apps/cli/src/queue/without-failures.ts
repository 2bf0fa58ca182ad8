import type { Diagnostic } from '@jibao/core'
import { readFailure } from '@jibao/queue'

/** What a build told, but for why its jobs failed: that is for the queue to tell, as long as they are failed. */
export const withoutFailures = (
  diagnostics: readonly Diagnostic[],
  reasons: readonly string[],
): readonly Diagnostic[] => {
  const told = new Set(reasons.flatMap(readFailure).map((one) => JSON.stringify(one)))
  return diagnostics.filter((one) => !told.has(JSON.stringify(one)))
}
