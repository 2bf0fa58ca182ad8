/** `A` for 1, `AA` for 27. */
export const columnLetters = (column: number): string => {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + rest)}`
}

/** A1 style. */
export const addressOf = (column: number, row: number): string => `${columnLetters(column)}${row}`
