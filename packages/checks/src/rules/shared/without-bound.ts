import type { Stated } from '../../arithmetic/stated.ts'

/** The number that a bound sets: 820人 of 820人以上. */
export const withoutBound = (stated: Stated): Stated => {
  if (stated.comparator === undefined) return stated
  const { comparator: _, ...number } = stated
  return number
}
