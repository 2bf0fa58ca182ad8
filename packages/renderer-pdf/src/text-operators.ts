import { runAt, type TextLine } from '@jibao/layout'
import type { GlyphEncoder } from './pdfmake-seam.ts'

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
  const { size } = textLine.text.block.setting
  const thousandths = 1000 / size
  const characters = charactersOf(textLine, fontOf)
  const usual = mostCommon(characters.map(({ spacing }) => spacing))
  // As wide a distance would be read as a blank behind each character.
  const common = Math.abs(usual * thousandths) > visible ? 0 : usual
  const operators = [`1 0 0 -1 ${round(x, 3)} ${round(baseline, 3)} Tm`]
  if (common !== 0) operators.push(`${common} Tc`)

  let font: TextFont | undefined
  let shown = ''
  let isOpen = false
  /** How far the pen stands right of where it should, thousandths of an em. */
  let ahead = 0
  const close = (): void => {
    if (isOpen) shown += '>'
    isOpen = false
  }
  const flush = (): void => {
    close()
    if (shown !== '') operators.push(`[${shown}] TJ`)
    shown = ''
  }
  for (const character of characters) {
    const { codePoint, natural } = character
    const spacing = character.spacing * thousandths
    const offset = character.offset * thousandths
    const glyph = character.font.encode(codePoint, {
      extra: inSteps(spacing),
      shift: inSteps(offset),
    })
    if (character.font !== font) {
      flush()
      font = character.font
      operators.push(`/${font.resource} ${size} Tf`)
    }
    const distance = Math.round(offset - glyph.shift - ahead)
    if (Math.abs(offset - glyph.shift - ahead) > tolerance) {
      close()
      shown += `${-distance}`
      ahead += distance
    }
    if (!isOpen) shown += '<'
    isOpen = true
    shown += glyph.code
    ahead += glyph.width - natural + common * thousandths - spacing
  }
  flush()
  if (common !== 0) operators.push('0 Tc')
  return operators.join('\n')
}

interface Character {
  readonly codePoint: number
  readonly font: TextFont
  /** Advance in the font, thousandths of an em. */
  readonly natural: number
  /** What the setting adds to it, points. */
  readonly spacing: number
  /** Of the outline to the right, points. */
  readonly offset: number
}

const charactersOf = (
  { text, line }: TextLine,
  fontOf: (name: string) => TextFont,
): readonly Character[] => {
  const { paragraph, block } = text
  const characters: Character[] = []
  for (let index = line.start; index < line.end; index += 1) {
    const codePoint = paragraph.codePoints[index] ?? 0
    const font = fontOf(runAt(text, index).font)
    const natural = font.width(codePoint)
    const spacing = (paragraph.advances[index] ?? 0) - (natural * block.setting.size) / 1000
    characters.push({ codePoint, font, natural, spacing, offset: paragraph.offsets[index] ?? 0 })
  }
  return characters
}

const inSteps = (distance: number): number =>
  Math.abs(distance) > visible ? Math.round(distance / step) * step : 0

const round = (number: number, digits: number): number => Number(number.toFixed(digits))

/** Most characters of a line keep one distance; that of marks and gaps differs. */
const mostCommon = (distances: readonly number[]): number => {
  const counts = new Map<number, number>()
  let best = 0
  for (const distance of distances) {
    const key = round(distance, 3)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > (counts.get(best) ?? 0)) best = key
  }
  return best
}
