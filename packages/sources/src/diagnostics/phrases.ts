import { type Diagnostic, didYouMean, error, formatOrigin, type Origin, quote } from '@jibao/core'

/** Words in a row: 甲、乙. */
export const listed = (words: readonly string[]): string => words.join('、')

/** Two things of one kind that share a name. */
export const duplicate =
  (code: string, kind: string, hint: string) =>
  (name: string, first: Origin, origin: Origin): Diagnostic =>
    error(code, `${kind}${quote(name)}重复，前一次在 ${formatOrigin(first)}`, hint, origin)

/** A name that nothing of the kind has. */
export const unknown =
  (code: string, kind: string, hint: string) =>
  (name: string, names: readonly string[], origin: Origin): Diagnostic =>
    error(code, `没有${kind}${quote(name)}`, `${didYouMean(name, names)}${hint}`, origin)

/** How a period is written. */
export const periodForms = '写作 2024-Q1 至 2024-Q4、2024-H1、2024-H2 或 2024'
