import type { PageLine } from './page-lines.ts'
import type { ReadPage } from './read-page.ts'

/** How the running text of a document is set, in points. */
export interface Setting {
  readonly size: number
  readonly left: number
  readonly right: number
  /** From baseline to baseline. */
  readonly pitch: number
}

/** The value that carries most weight, values rounded to halves taken as one. */
const heaviest = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

const lengthOf = ({ segments }: PageLine): number =>
  segments.reduce((sum, { text }) => sum + text.length, 0)

/** So many lines that end alike show where the text ends; fewer may only be the longest. */
const telling = 3

export const measurePages = (pages: readonly ReadPage[]): Setting => {
  const lines = pages.flatMap((page) => page.lines)
  const size = heaviest(lines.map((line) => [line.size, lengthOf(line)])) || 12
  const body = lines.filter((line) => Math.abs(line.size - size) < 1)
  const width = Math.max(...pages.map((page) => page.width), 0)
  // Continued lines begin at the margin; first lines and centred ones further in.
  const left = body.reduce((least, { x }) => Math.min(least, x), width)
  const farthest = body.reduce((most, { end }) => Math.max(most, end), 0)
  const atEnd = body.filter(({ end }) => end > farthest - size).length
  const right = atEnd >= telling ? farthest : Math.max(farthest, width - left)
  const steps = pages.flatMap((page) =>
    page.lines
      .slice(1)
      .map((line, index): readonly [number, number] => [line.y - (page.lines[index]?.y ?? 0), 1]),
  )
  const pitch = heaviest(steps.filter(([step]) => step > size * 0.8)) || size * 1.5
  return { size, left, right, pitch }
}
