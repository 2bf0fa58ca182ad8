import { breakLines } from './break-lines.ts'
import { characterRooms } from './text-room.ts'
import { textWidth } from './text-width.ts'
import { insideTerms } from './title-terms.ts'
import { breakPlaces } from './typeset/break-places.ts'
import { characterKinds } from './typeset/character-kind.ts'
import { place } from './typeset/place.ts'

const opening = '“‘（《〈【〔'
const closing = '”’）》〉】〕'
const points = '，、；：'
/** A line that begins with one of these has cut a phrase in two. */
const dependent = '的了和与與及等或之型性化员員者率'

/** 关于, which opens what a document is about. */
const abouts = ['关于', '關於'] as const

/** Squares of em that a bad place costs beside the unevenness of the lines. */
const cost = {
  insideUnit: 800,
  insideBrackets: 400,
  insideWord: 200,
  insideTerm: 60,
  dependent: 60,
  /** 关于 is a good start of a line and a bad end. */
  afterAbout: 30,
  beforeAbout: -12,
  besideMark: -12,
} as const

/** Where words start, UTF-16 units. */
const wordStarts = (title: string): ReadonlySet<number> => {
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  return new Set(Array.from(words.segment(title), ({ index }) => index))
}

/** Costs of a line end before each character, given what no line end should cut. */
const costOfPlace: Readonly<Record<number, number>> = {
  [place.unit]: cost.insideUnit,
  [place.free]: 0,
}

const aboutCost = (title: string, unit: number): number => {
  const isAbout = (at: number): boolean => abouts.some((about) => title.startsWith(about, at))
  if (isAbout(unit)) return cost.beforeAbout
  return isAbout(unit - 2) ? cost.afterAbout : 0
}

/** Cost of a line end before each character: infinite where none may be. */
const breakCosts = (title: string, characters: readonly string[]): readonly number[] => {
  const codePoints = Uint32Array.from(characters, (character) => character.codePointAt(0) ?? 0)
  const kinds = characterKinds(codePoints)
  const places = breakPlaces({ text: title, codePoints, kinds, kept: [] }, 'strict')
  const starts = wordStarts(title)
  const terms = insideTerms(title)
  let depth = 0
  let unit = 0
  return characters.map((character, index) => {
    const before = characters[index - 1] ?? ' '
    const isWordStart = starts.has(unit)
    const isInsideTerm = terms.has(unit)
    const about = aboutCost(title, unit)
    unit += character.length
    if (opening.includes(before)) depth += 1
    const isInside = depth > 0
    if (closing.includes(character)) depth = Math.max(0, depth - 1)
    const isBesideMark = (closing + points).includes(before) || opening.includes(character)
    return (
      (costOfPlace[places[index] ?? place.never] ?? Infinity) +
      (isInside ? cost.insideBrackets : 0) +
      (isWordStart ? 0 : cost.insideWord) +
      (isInsideTerm ? cost.insideTerm : 0) +
      about +
      (dependent.includes(character) ? cost.dependent : 0) +
      (isBesideMark && !isInside ? cost.besideMark : 0)
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
  const room = characterRooms(characters)
  const total = sumOf(widths)
  const costs = breakCosts(title, characters)
  const least = Math.max(1, Math.ceil(sumOf(room) / width))
  // Uneven places may need a line more than the bare length does.
  for (let count = least; count <= characters.length; count += 1) {
    const ends = bestEnds({ widths, room, costs, width, average: total / count }, count)
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

interface Measured {
  readonly widths: readonly number[]
  readonly room: readonly number[]
  readonly costs: readonly number[]
  readonly width: number
  readonly average: number
}

/** Ends of exactly `count` lines with the least cost; `undefined` when they cannot fit. */
const bestEnds = (
  { widths, room, costs, width, average }: Measured,
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
      let lineRoom = 0
      for (let end = start + 1; end <= length; end += 1) {
        lineWidth += widths[end - 1] ?? 0
        lineRoom += room[end - 1] ?? 0
        if (lineRoom > width) break
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
