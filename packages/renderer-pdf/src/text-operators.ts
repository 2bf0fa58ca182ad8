import { runAt, type TextLine } from '@jibao/layout'
import type { FontCharacter, GlyphEncoder } from './fonts/create-encoder.ts'
import { thousandth } from './thousandth.ts'

/** A character as a font shows it; lengths in thousandths of an em. */
export interface EncodedGlyph {
  /** Four hexadecimal digits. */
  readonly code: string
  /** Advance that the file gives it. */
  readonly width: number
  /** How far right of its own place the outline stands. */
  readonly shift: number
}

/** A font of the file that is being written. */
export interface TextFont extends GlyphEncoder {
  /** Its name in the page's resources. */
  readonly resource: string
}

/** Thousandths of an em that a glyph may stand beside its place before it is moved. */
const tolerance = 0.5

/**
 * Distances beyond this are part of the glyph: from a tenth of an em on, readers take what lies
 * between two glyphs for a blank.
 */
const visible = 80
/** Of such distances, in eighths of an em; what is left over is no blank to anyone. */
const step = 125

/**
 * The operators that show one line, between BT and ET. The pen goes from glyph to glyph by the
 * widths in the file plus `Tc`; what is left over is adjusted inside one `TJ` for each font.
 */
export const textOperators = (
  textLine: TextLine,
  { x, baseline }: { readonly x: number; readonly baseline: number },
  fontOf: (name: string) => TextFont,
): string => {
  const { text, line } = textLine
  const { offsets } = text.paragraph
  const { size } = text.block.setting
  const thousandths = 1000 / size
  const fontAt = fontFinder(text, fontOf)
  const { characters, spacings } = measured(textLine, fontAt)
  const usual = mostCommon(spacings)
  // As wide a distance would be read as a blank behind each character.
  const common = Math.abs(usual * thousandths) > visible ? 0 : usual
  let operators = `1 0 0 -1 ${thousandth(x)} ${thousandth(baseline)} Tm`
  if (common !== 0) operators += `\n${common} Tc`

  let font: TextFont | undefined
  let isOpen = false
  /** How far the pen stands right of where it should, thousandths of an em. */
  let ahead = 0
  let index = line.start
  for (const character of characters) {
    const own = fontAt(index)
    if (own !== font) {
      if (font !== undefined) operators += isOpen ? '>] TJ' : '] TJ'
      font = own
      operators += `\n/${font.resource} ${size} Tf\n[`
      isOpen = false
    }
    const spacing = (spacings[index - line.start] ?? 0) * thousandths
    const offset = (offsets[index] ?? 0) * thousandths
    const glyph = font.encode(character, inSteps(spacing), inSteps(offset))
    const beside = offset - glyph.shift - ahead
    if (Math.abs(beside) > tolerance) {
      const distance = Math.round(beside)
      operators += isOpen ? `>${-distance}<` : `${-distance}<`
      isOpen = true
      ahead += distance
    } else if (!isOpen) {
      operators += '<'
      isOpen = true
    }
    operators += glyph.code
    ahead += glyph.width - character.natural + common * thousandths - spacing
    index += 1
  }
  if (font !== undefined) operators += isOpen ? '>] TJ' : '] TJ'
  return common === 0 ? operators : `${operators}\n0 Tc`
}

type FontAt = (index: number) => TextFont

/** The font of each character; looked up where a run begins. */
const fontFinder = (text: TextLine['text'], fontOf: (name: string) => TextFont): FontAt => {
  const { runs } = text.paragraph
  let run = -1
  let font: TextFont | undefined
  return (index) => {
    const own = runs[index] ?? 0
    if (font === undefined || own !== run) {
      run = own
      font = fontOf(runAt(text, index).font)
    }
    return font
  }
}

interface Measured {
  readonly characters: readonly FontCharacter[]
  /** What the setting adds to their advances, points. */
  readonly spacings: readonly number[]
}

const measured = ({ text, line: { start, end } }: TextLine, fontAt: FontAt): Measured => {
  const { codePoints, advances } = text.paragraph
  const { size } = text.block.setting
  const characters: FontCharacter[] = []
  const spacings: number[] = []
  for (let index = start; index < end; index += 1) {
    const character = fontAt(index).character(codePoints[index] ?? 0)
    characters.push(character)
    spacings.push((advances[index] ?? 0) - (character.natural * size) / 1000)
  }
  return { characters, spacings }
}

const inSteps = (distance: number): number =>
  Math.abs(distance) > visible ? Math.round(distance / step) * step : 0

/** Most characters of a line keep one distance; that of marks and gaps differs. */
const mostCommon = (distances: readonly number[]): number => {
  const counts = new Map<number, number>()
  let best = 0
  for (let index = 0; index < distances.length; ) {
    const distance = distances[index] ?? 0
    const start = index
    // Neighbours mostly agree: they are counted together.
    while (index < distances.length && distances[index] === distance) index += 1
    const key = thousandth(distance)
    const count = (counts.get(key) ?? 0) + index - start
    counts.set(key, count)
    if (count > (counts.get(best) ?? 0)) best = key
  }
  return best
}
