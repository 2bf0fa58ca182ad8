const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** What a column asks for, points. */
export interface ColumnNeeds {
  /** Share of the width, relative to the other columns. */
  readonly weight: number
  /** One character. */
  readonly character: number
  /** At least a character. */
  readonly least: number
  /** At least `least`. */
  readonly fair: number
}

/**
 * Widths of columns by weight, none below what is fair; where the whole does not suffice for that, none
 * below its least; and where not for that either, each keeps a character. They add up to `whole` exactly.
 */
export const shareColumns = (columns: readonly ColumnNeeds[], whole: number): readonly number[] => {
  const weights = columns.map(({ weight }) => weight)
  const [characters, least, fair] = [
    columns.map(({ character }) => character),
    columns.map((column) => column.least),
    columns.map((column) => column.fair),
  ]
  if (sumOf(characters) >= whole) return columns.map(() => whole / columns.length)
  if (sumOf(least) > whole) return between(characters, least, whole)
  if (sumOf(fair) > whole) return between(least, fair, whole)
  return byWeight(weights, fair, whole)
}

/** The same part of the way from low to high for each, so that they add up to the whole. */
const between = (
  low: readonly number[],
  high: readonly number[],
  whole: number,
): readonly number[] => {
  const part = (whole - sumOf(low)) / (sumOf(high) - sumOf(low))
  return low.map((one, index) => one + ((high[index] ?? one) - one) * part)
}

/** Parts of a whole by weight, none below its least; the whole suffices for all. */
const byWeight = (
  weights: readonly number[],
  least: readonly number[],
  whole: number,
): readonly number[] => {
  const isFixed = weights.map(() => false)
  for (;;) {
    const rest = whole - sumOf(least.filter((_, index) => isFixed[index]))
    const total = sumOf(weights.filter((_, index) => isFixed[index] !== true))
    const parts = weights.map((weight, index) =>
      isFixed[index] ? (least[index] ?? 0) : (weight / total) * rest,
    )
    const short = parts.findIndex((part, index) => !isFixed[index] && part < (least[index] ?? 0))
    if (short < 0 || isFixed.filter((fixed) => !fixed).length === 1) return parts
    isFixed[short] = true
  }
}
