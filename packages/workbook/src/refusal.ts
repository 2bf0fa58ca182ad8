import type { Diagnostic } from '@jibao/core'

/**
 * Carries a diagnostic out of the depth of a parser to the reader that asked for it, which catches it:
 * `readWorkbook` here. Who opens an archive by itself must do the same.
 */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic
  override readonly name = 'Refusal'

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
  }
}
