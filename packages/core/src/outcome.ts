import { type Diagnostic, isError } from './diagnostic.ts'

/**
 * A result with the diagnostics met on the way. `value` is `undefined` when nothing usable came
 * out; expected trouble is returned this way, only a bug throws.
 */
export interface Outcome<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export const succeed = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({
  value,
  diagnostics,
})

export const fail = (...diagnostics: readonly Diagnostic[]): Outcome<never> => ({
  value: undefined,
  diagnostics,
})

/** The value when no diagnostic is an error, else nothing. */
export const succeedUnlessErrors = <T>(
  value: T,
  diagnostics: readonly Diagnostic[],
): Outcome<T> => ({ value: diagnostics.some(isError) ? undefined : value, diagnostics })
