import type { Diagnostic } from '@jibao/core'
import type { Dataset } from '@jibao/data-model'

/** A county: a workspace whose figures are summed up with those of others. */
export interface Member {
  /** From the workspace that sums up: `../counties/yunhe`. */
  readonly folder: string
  readonly name: string
  /** With origins as seen from the workspace that sums up; absent when the county's has errors. */
  readonly dataset?: Dataset
  /** Errors of its workspace; empty when it can be read. */
  readonly faults: readonly Diagnostic[]
}
