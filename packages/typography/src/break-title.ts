import { breakLines } from './break-lines.ts'
import { textWidth } from './text-width.ts'

const opening = '“‘（《〈【〔'
const closing = '”’）》〉】〕，、。；：！？…—'
/** A line that begins with one of these has cut a phrase in two. */
const dependent = '的了和与及等或之'

/** Squares of em that a bad place costs beside the unevenness of the lines. */
const cost = { insideBrackets: 400, dependent: 60, afterBracket: -12 } as const

/** Cost of a line end before each character: infinite where none may be. */
const breakCosts = (characters: readonly string[]): readonly number[] => {
  let depth = 0
  return characters.map((character, index) => {
    const before = characters[index - 1] ?? ' '
    if (opening.includes(before)) depth += 1
    const isInside = depth > 0
    if (closing.includes(character)) depth = Math.max(0, depth - 1)
    const splitsNumber = /[0-9A-Za-z.%]/.test(before) && /[0-9A-Za-z.%年月日季]/.test(character)
    if (splitsNumber || closing.includes(character) || opening.includes(before)) return Infinity
    const bracket = closing.includes(before) || opening.includes(character)
    return (
      (isInside ? cost.insideBrackets : 0) +
      (dependent.includes(character) ? cost.dependent : 0) +
      (bracket && !isInside ? cost.afterBracket : 0)
    )
  })
}

/**
 * Breaks a title into as few lines as fit, of about equal length, not inside quotation marks,
 * brackets or numbers if that can be helped (GB/T 9704-2012 7.3.1: words stay whole). What fits no
 * line as it is, such as a very long number, is cut anywhere.
 * @param width of a line in em
 */
export const breakTitle = (title: string, width: number): readonly string[] => {
  const characters = Array.from(title)
  const widths = characters.map(textWidth)
  const total = widths.reduce((sum, one) => sum + one, 0)
  const costs = breakCosts(characters)
  const least = Math.max(1, Math.ceil(total / width))
  // Uneven places may need a line more than the bare length does.
  for (let count = least; count <= characters.length; count += 1) {
    const ends = bestEnds({ widths, costs, width, average: total / count }, count)
    if (ends !== undefined) {
      return ends.map((end, index) =>
        characters
          .slice(ends[index - 1] ?? 0, end)
          .join('')
          .trim(),
      )
    }
  }
  return breakLines(title, width)
}

interface Measured {
  readonly widths: readonly number[]
  readonly costs: readonly number[]
  readonly width: number
  readonly average: number
}

/** Ends of exactly `count` lines with the least cost; `undefined` when they cannot fit. */
const bestEnds = (
  { widths, costs, width, average }: Measured,
  count: number,
): readonly number[] | undefined => {
  const length = widths.length
  let reached = new Map<number, { readonly cost: number; readonly ends: readonly number[] }>([
    [0, { cost: 0, ends: [] }],
  ])
  for (let line = 1; line <= count; line += 1) {
    const next: typeof reached = new Map()
    for (const [start, before] of reached) {
      let lineWidth = 0
      for (let end = start + 1; end <= length; end += 1) {
        lineWidth += widths[end - 1] ?? 0
        if (lineWidth > width) break
        const breakCost = end === length ? 0 : (costs[end] ?? Infinity)
        if (breakCost === Infinity || (end === length) !== (line === count)) continue
        const candidate = before.cost + (lineWidth - average) ** 2 + breakCost
        if (candidate < (next.get(end)?.cost ?? Infinity)) {
          next.set(end, { cost: candidate, ends: [...before.ends, end] })
        }
      }
    }
    reached = next
  }
  return reached.get(length)?.ends
}
