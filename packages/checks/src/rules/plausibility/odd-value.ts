import { compare, multiply } from '@jibao/core'
import type { YearValue } from './year-rows.ts'

/** Three values show no direction that a fourth could break. */
const FEWEST = 4

type Direction = 1 | -1

const follows = (values: readonly YearValue[], direction: Direction): boolean =>
  values.every(
    ({ value }, index) =>
      index === 0 || compare(value, values[index - 1]?.value ?? value) * direction >= 0,
  )

/** No value is more than twice the one beside it. */
const isSmooth = (values: readonly YearValue[]): boolean =>
  values.every(({ value }, at) => {
    const before = values[at - 1]?.value ?? value
    return compare(multiply(value, '2'), before) >= 0 && compare(multiply(before, '2'), value) >= 0
  })

/**
 * The one value without which the rest go one way; `undefined` when they do anyhow, or more than one might be it.
 * Of several, it is the one without which the rest go their way without a leap.
 */
const oddOneOf = (values: readonly YearValue[]): YearValue | undefined => {
  if (values.length < FEWEST || follows(values, 1) || follows(values, -1)) return undefined
  const without = (value: YearValue): readonly YearValue[] =>
    values.filter((other) => other !== value)
  const odd = values.filter((value) => {
    const rest = without(value)
    return follows(rest, 1) || follows(rest, -1)
  })
  if (odd.length === 1) return odd[0]
  const smooth = odd.filter((value) => isSmooth(without(value)))
  return smooth.length === 1 ? smooth[0] : undefined
}

/** How many times the value is smaller or greater than both of its neighbours. */
export const isTimesOff = (
  values: readonly YearValue[],
  odd: YearValue,
  times: string,
): boolean => {
  const at = values.indexOf(odd)
  const neighbours = [values[at - 1], values[at + 1]].flatMap((value) =>
    value === undefined ? [] : [value.value],
  )
  return (
    neighbours.every((value) => compare(multiply(odd.value, times), value) <= 0) ||
    neighbours.every((value) => compare(odd.value, multiply(value, times)) >= 0)
  )
}

/** A neighbour half or twice as great is the least that looks wrong. */
const TIMES = '2'

/** The value of a row that is out of line with all others, by much. */
export const oddValueOf = (values: readonly YearValue[]): YearValue | undefined => {
  const odd = oddOneOf(values)
  return odd !== undefined && isTimesOff(values, odd, TIMES) ? odd : undefined
}
