/** A number measured several times: the middle one, and between which the middle half of them lie. */
export interface Spread {
  readonly median: number
  readonly lower: number
  readonly upper: number
  /** How many there were. */
  readonly of: number
}

/** Below which a share of the numbers lies, from 0 to 1; between two of them in proportion. NaN of none. */
const quantile = (sorted: readonly number[], share: number): number => {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}

export const spreadOf = (numbers: readonly number[]): Spread => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
    of: sorted.length,
  }
}

/**
 * Round by round, how many times theirs ours is. What disturbs a machine for minutes disturbs both sides
 * of a round alike, so the median of ratios is steadier than the ratio of medians.
 */
export const ratios = (ours: readonly number[], theirs: readonly number[]): readonly number[] =>
  ours.slice(0, theirs.length).map((number, round) => number / (theirs[round] ?? Number.NaN))

export interface Point {
  readonly size: number
  readonly time: number
}

/**
 * The k of time ≈ c · size^k, by least squares of the logarithms: 1 is linear, 2 quadratic.
 */
export const exponentOf = (points: readonly Point[]): number => {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }))
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const x = mean(logs.map((point) => point.x))
  const y = mean(logs.map((point) => point.y))
  const slope = (of: (point: { x: number; y: number }) => number): number =>
    logs.reduce((sum, point) => sum + of(point), 0)
  return slope((point) => (point.x - x) * (point.y - y)) / slope((point) => (point.x - x) ** 2)
}
