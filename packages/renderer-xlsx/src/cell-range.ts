interface Place {
  readonly column: number
  readonly row: number
}

const placeOf = (address: string): Place => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
  const column = Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
  return { column, row: Number(row) }
}

const countsOn = (numbers: readonly number[]): boolean =>
  numbers.every((each, index) => each === (numbers[0] ?? 0) + index)

const isConstant = (numbers: readonly number[]): boolean =>
  numbers.every((each) => each === numbers[0])

/**
 * The range of cells that lie side by side in one row or one below the other in one column, in that
 * order: `C4:F4`; `undefined` where they do not.
 * @param addresses A1 style
 */
export const cellRange = (addresses: readonly string[]): string | undefined => {
  const places = addresses.map(placeOf)
  const columns = places.map(({ column }) => column)
  const rows = places.map(({ row }) => row)
  const isLine = (isConstant(rows) && countsOn(columns)) || (isConstant(columns) && countsOn(rows))
  return isLine && addresses.length > 1 ? `${addresses[0]}:${addresses.at(-1)}` : undefined
}
