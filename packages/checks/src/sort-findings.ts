import type { Finding } from './finding.ts'

const byText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

/** `C7` → row 7, then column 3. */
const cellOrder = (cell = ''): readonly [row: number, column: string] => {
  const { letters = '', row = '0' } = /^(?<letters>[A-Z]*)(?<row>\d*)$/.exec(cell)?.groups ?? {}
  return [Number(row), letters.padStart(3)]
}

const byPlace = ({ origin: a }: Finding, { origin: b }: Finding): number => {
  if (a.offset !== undefined && b.offset !== undefined) return a.offset - b.offset
  const [row, column] = cellOrder(a.cell)
  const [otherRow, otherColumn] = cellOrder(b.cell)
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byText(a.sheet, b.sheet) ||
    row - otherRow ||
    byText(column, otherColumn)
  )
}

/** By file and place, as a reader meets them; at one place in the order of checks. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => byText(a.origin.file, b.origin.file) || byPlace(a, b))
