import { type Diagnostic, isError } from '@jibao/core'

/** Diagnostics that are our fault and not the author's. */
const internal: ReadonlySet<string> = new Set(['RENDER_FAILED', 'INTERNAL_FAULT'])

/** 0 done · 2 input or usage refused · 3 a fault of ours. */
export const exitCodeOf = (diagnostics: readonly Diagnostic[]): 0 | 2 | 3 => {
  const errors = diagnostics.filter(isError)
  if (errors.some(({ code }) => internal.has(code))) return 3
  return errors.length > 0 ? 2 : 0
}
