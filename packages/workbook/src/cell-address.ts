/** 1-based column to its letters: 1 → A, 28 → AB. */
export const columnLetters = (column: number): string => {
  const rest = (column - 1) % 26
  const last = String.fromCharCode(65 + rest)
  return column > 26 ? `${columnLetters((column - 1 - rest) / 26)}${last}` : last
}

/** A1 style: `C7`. */
export const cellAddress = ({
  row,
  column,
}: {
  readonly row: number
  readonly column: number
}): string => `${columnLetters(column)}${row}`
