import { rangeEnd, rangeStart } from './comment-xml.ts'
import type { Range } from './find-range.ts'
import type { Spot } from './spot.ts'

export interface Marked {
  readonly id: number
  readonly range: Range
}

interface Gathered {
  readonly spot: Spot
  /** Of ranges that began before. */
  ends: string
  starts: string
}

/** The marks of each place, what ends before what begins. */
const gather = (marked: readonly Marked[], declaration: string): readonly Gathered[] => {
  const places = new Map<number, Gathered>()
  const placeOf = (spot: Spot): Gathered => {
    const place = places.get(spot.at) ?? { spot, ends: '', starts: '' }
    places.set(spot.at, place)
    return place
  }
  for (const { id, range } of marked) {
    const { from, to } = range
    placeOf(from).starts += rangeStart(id, declaration)
    if (from.at === to.at) placeOf(to).starts += rangeEnd(id, declaration)
    else placeOf(to).ends += rangeEnd(id, declaration)
  }
  return [...places.values()]
}

/** The part with marks put in; everything else of it stays as it is. */
export const spliceMarks = (
  xml: string,
  marked: readonly Marked[],
  declaration: string,
): string => {
  const inserts = new Map<number, string>()
  for (const { spot, ends, starts } of gather(marked, declaration)) {
    inserts.set(spot.at, `${spot.before}${ends}${starts}${spot.after}`)
    if (spot.keepSpaceAt !== undefined) inserts.set(spot.keepSpaceAt, ' xml:space="preserve"')
  }
  const parts: string[] = []
  let from = 0
  for (const [at, insert] of [...inserts].toSorted(([a], [b]) => a - b)) {
    parts.push(xml.slice(from, at), insert)
    from = at
  }
  return `${parts.join('')}${xml.slice(from)}`
}
