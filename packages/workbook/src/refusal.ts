import type { Diagnostic } from '@jibao/core'

/**
 * Carries a diagnostic out of the depth of a parser to `readWorkbook`, which alone catches it.
 * No caller of this package meets one.
 */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic
  override readonly name = 'Refusal'

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
  }
}
