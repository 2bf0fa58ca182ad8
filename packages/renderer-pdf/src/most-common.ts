import { thousandths } from './thousandth.ts'

/**
 * Finds what most characters of a line keep between them; marks and gaps differ.
 * The answer takes the distances and how many of them count, and tells thousandths.
 */
export const createMostCommon = (): ((distances: Float64Array, count: number) => number) => {
  // A line has few different ones: they are gone through faster than looked up.
  const keys: number[] = [0]
  const counts: number[] = [0]
  return (distances, count) => {
    let known = 1
    let best = 0
    counts[0] = 0
    for (let index = 0; index < count; ) {
      const distance = distances[index] ?? 0
      const start = index
      // Neighbours mostly agree: they are counted together.
      while (index < count && distances[index] === distance) index += 1
      const key = thousandths(distance)
      let at = 0
      while (at < known && keys[at] !== key) at += 1
      if (at === known) {
        keys[at] = key
        counts[at] = 0
        known += 1
      }
      const times = (counts[at] ?? 0) + index - start
      counts[at] = times
      if (times > (counts[best] ?? 0)) best = at
    }
    return keys[best] ?? 0
  }
}
