/** How many of the entries, which are in order of where they stand, stand at the offset or before it. */
export const countUpTo = <T>(
  entries: readonly T[],
  offset: number,
  placeOf: (entry: T) => number,
): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && placeOf(entry) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
