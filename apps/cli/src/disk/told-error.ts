import type { Diagnostic } from '@jibao/core'

/** Thrown where no outcome can be returned, about what its reader can mend. */
export class ToldError extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
  }
}
