import { align, type Match } from './align.ts'
import { withoutBlanks } from './without-blanks.ts'

/** A piece to be found, and whether a number that is a value of its own stands at its ends. */
interface Needle {
  readonly text: string
  readonly startsWithValue: boolean
  readonly endsWithValue: boolean
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Needles, next to each other, that are not found as they are, and the text that stands there. */
interface Run extends Stretch {
  /** Index of the first needle, and of the one after the last. */
  readonly first: number
  readonly last: number
}

export interface Haystack {
  /** The needles that are missing from the text, or from a stretch of it, or that continue where they should end. */
  deviating(needles: readonly Needle[], within?: Stretch): readonly Run[]
  slice(start: number, end: number): string
}

/** How far from its place a short piece may stand in a file that was changed. */
const nearby = 60

const continuesNumber = /[\d０-９.．%％‰万亿萬億余餘]/u
const leadsNumber = /[\d０-９-]/u

/**
 * The text of a file, without blanks.
 * @param entries one a paragraph, cell or line
 * @param isUntouched whether it has the bytes that were written: then what stands beside a number is ours
 */
export const openHaystack = (entries: readonly string[], isUntouched: boolean): Haystack => {
  const packed = entries.map(withoutBlanks)
  const text = packed.join('')
  const starts = new Set<number>()
  let offset = 0
  for (const entry of packed) {
    starts.add(offset)
    offset += entry.length
  }

  const locate = (needles: readonly Needle[], { start, end }: Stretch): readonly Match[] => {
    const found = align(
      needles.map((needle) => needle.text),
      text.slice(start, end),
    ).map((match) =>
      match === undefined ? undefined : { start: match.start + start, end: match.end + start },
    )
    const reach = isUntouched ? Number.POSITIVE_INFINITY : nearby
    let from = start
    return found.map((match, index) => {
      if (match !== undefined) {
        from = match.end
        return match
      }
      const limit = found.slice(index).find((later) => later !== undefined)?.start ?? end
      const needle = needles[index]?.text ?? ''
      const at = text.indexOf(needle, from)
      if (at < 0 || at + needle.length > limit || at - from > reach) return undefined
      from = at + needle.length
      return { start: at, end: from }
    })
  }

  /** Whether more of a number stands in the same entry, right before it or right after it. */
  const isPartOfMore = (
    { startsWithValue, endsWithValue }: Needle,
    { start, end }: Stretch,
    free: Stretch,
  ): boolean =>
    (startsWithValue &&
      start > free.start &&
      !starts.has(start) &&
      leadsNumber.test(text.charAt(start - 1))) ||
    (endsWithValue && end < free.end && !starts.has(end) && continuesNumber.test(text.charAt(end)))

  return {
    slice: (start, end) => text.slice(start, end),
    deviating: (needles, within = { start: 0, end: text.length }) => {
      const found = locate(needles, within)
      const freeBefore = (index: number): number =>
        found.slice(0, index).findLast((match) => match !== undefined)?.end ?? within.start
      const freeAfter = (index: number): number =>
        found.slice(index).find((match) => match !== undefined)?.start ?? within.end
      const isOff = needles.map((needle, index) => {
        const match = found[index]
        if (match === undefined) return true
        if (isUntouched) return false
        // What stands beside a needle that is missing is in the place of that one.
        const isAfterMissing = index > 0 && found[index - 1] === undefined
        const isBeforeMissing = index + 1 < found.length && found[index + 1] === undefined
        return isPartOfMore(needle, match, {
          start: isAfterMissing ? match.start : freeBefore(index),
          end: isBeforeMissing ? match.end : freeAfter(index + 1),
        })
      })
      return runsIn(isOff).map(({ first, last }) => ({
        first,
        last,
        start: freeBefore(first),
        end: freeAfter(last),
      }))
    },
  }
}

const runsIn = (isOff: readonly boolean[]) => {
  const runs: { readonly first: number; readonly last: number }[] = []
  for (let first = isOff.indexOf(true); first >= 0; ) {
    const next = isOff.indexOf(false, first)
    const last = next < 0 ? isOff.length : next
    runs.push({ first, last })
    first = isOff.indexOf(true, last)
  }
  return runs
}
