import type { Origin } from './origin.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What is wrong with an input, told to its author. */
export interface Diagnostic {
  /** Stable, upper snake case; scripts match on it. */
  readonly code: string
  readonly severity: Severity
  /** What happened, in Chinese. */
  readonly message: string
  /** What to do about it, in Chinese. */
  readonly hint: string
  readonly origin?: Origin
  /** The one character that it is about: whoever knows the files can find where that stands. */
  readonly character?: string
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `C7` → row 7, then column 3: `AA` comes after `Z`. */
const cellOrder = (cell = ''): readonly [row: number, column: string] => {
  const { letters = '', row = '0' } = /^(?<letters>[A-Z]*)(?<row>\d*)$/.exec(cell)?.groups ?? {}
  return [Number(row), letters.padStart(3)]
}

const byCell = (a: Origin | undefined, b: Origin | undefined): number => {
  const [row, column] = cellOrder(a?.cell)
  const [otherRow, otherColumn] = cellOrder(b?.cell)
  return row - otherRow || byText(column, otherColumn)
}

/** By file, line, column, or sheet and cell, then code: the order in which an author mends a file. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(
    (a, b) =>
      byText(a.origin?.file ?? '', b.origin?.file ?? '') ||
      (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
      (a.origin?.column ?? 0) - (b.origin?.column ?? 0) ||
      byText(a.origin?.sheet ?? '', b.origin?.sheet ?? '') ||
      byCell(a.origin, b.origin) ||
      byText(a.code, b.code),
  )
