import { breakTitle } from '@jibao/typography'
import { sizes } from '../sizes.ts'
import type { PlacedText } from './chart-layout.ts'
import { inOneLine } from './in-one-line.ts'
import { lineWidth } from './line-width.ts'

/** A text broken into lines; points. */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly size: number
  readonly width: number
  readonly height: number
}

/** On one line if it fits, else on smaller ones that do. */
export const textBlock = (written: string, room: number): TextBlock => {
  const text = inOneLine(written)
  const width = lineWidth(text) * sizes.text
  if (width <= room) return { lines: [text], size: sizes.text, width, height: sizes.text }
  const lines = linesWithin(text, room / sizes.smallText)
  return {
    lines,
    size: sizes.smallText,
    width: widestLine(lines) * sizes.smallText,
    height: lines.length * sizes.smallPitch,
  }
}

const widestLine = (lines: readonly string[]): number => Math.max(...lines.map(lineWidth))

/** Lines of words, none wider than `room` em even in a wide face, down to a character each. */
export const linesWithin = (text: string, room: number): readonly string[] => {
  for (let aim = room; aim >= 1; aim *= 0.8) {
    const lines = breakTitle(text, aim)
    if (widestLine(lines) <= room) return lines
  }
  return Array.from(text)
}

type Blocks = readonly (TextBlock | undefined)[]

export const widestOf = (blocks: Blocks): number =>
  Math.max(0, ...blocks.map((block) => block?.width ?? 0))

export const highestOf = (blocks: Blocks): number =>
  Math.max(0, ...blocks.map((block) => block?.height ?? 0))

/** Its lines about one middle; none for a text that there is not. */
export const placeBlock = (
  block: TextBlock | undefined,
  { middle, ...place }: Pick<PlacedText, 'x' | 'middle' | 'anchor' | 'ground'>,
): readonly PlacedText[] =>
  block?.lines.map((text, index) => ({
    ...place,
    text,
    size: block.size,
    middle: middle + (index - (block.lines.length - 1) / 2) * sizes.smallPitch,
  })) ?? []
