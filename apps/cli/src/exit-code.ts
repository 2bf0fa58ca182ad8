import { type Diagnostic, isError } from '@jibao/core'

/** Diagnostics that are our fault and not the author's. */
const internal: ReadonlySet<string> = new Set(['RENDER_FAILED', 'INTERNAL_FAULT'])

/** Tells that findings stand, and nothing else. */
const ofFindings = 'FINDINGS_STAND'

/** 0 done · 1 findings of severity error · 2 input or usage refused · 3 a fault of ours. */
export const exitCodeOf = (diagnostics: readonly Diagnostic[]): 0 | 1 | 2 | 3 => {
  const errors = diagnostics.filter(isError)
  if (errors.some(({ code }) => internal.has(code))) return 3
  if (errors.some(({ code }) => code !== ofFindings)) return 2
  return errors.length > 0 ? 1 : 0
}
