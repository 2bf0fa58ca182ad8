/** The longest part of a list, in its order, in which `rankOf` always grows. */
export const increasing = <T>(list: readonly T[], rankOf: (item: T) => number): readonly T[] => {
  /** Index of the item that ends the best part of each length. */
  const ends: number[] = []
  const before = list.map((item, index) => {
    const value = rankOf(item)
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = list[ends[middle] ?? 0]
      if (other !== undefined && rankOf(other) < value) low = middle + 1
      else high = middle
    }
    ends[low] = index
    return low === 0 ? undefined : ends[low - 1]
  })
  const chosen: T[] = []
  for (let index = ends.at(-1); index !== undefined; index = before[index]) {
    const item = list[index]
    if (item !== undefined) chosen.push(item)
  }
  return chosen.toReversed()
}
