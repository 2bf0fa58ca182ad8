import { runAt, type TextLine } from '@jibao/layout'
import type { Content } from './content/create-content.ts'
import type { FontCharacter } from './fonts/create-encoder.ts'
import type { TextFont } from './fonts/text-font.ts'
import { createMostCommon } from './most-common.ts'
import { thousandths } from './thousandth.ts'

/** Thousandths of an em that a glyph may stand beside its place before it is moved. */
const tolerance = 0.5

/**
 * Distances beyond this are part of the glyph: from a tenth of an em on, readers take what lies
 * between two glyphs for a blank.
 */
const visible = 80
/** Of such distances, in eighths of an em; what is left over is no blank to anyone. */
const step = 125

/** Characters of one line; points from the top left of the page. */
export interface Stretch {
  readonly text: TextLine['text']
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Where the first of them stands. */
  readonly x: number
  /** Top of the line. */
  readonly y: number
  readonly baseline: number
}

/**
 * Writes the operators that show one line, between BT and ET. The pen goes from glyph to glyph by
 * the widths in the file plus `Tc`; what is left over is adjusted inside one `TJ` for each font.
 */
export const createTextWriter = (
  content: Content,
  fontOf: (name: string) => TextFont,
): ((stretch: Stretch) => void) => {
  // Of the line that is being written, by place in it; kept from line to line.
  const characters: FontCharacter[] = []
  const fonts: TextFont[] = []
  let spacings = new Float64Array(64)
  const mostCommon = createMostCommon()

  /** What each character is in its font, and what the setting adds to its advance, points. */
  const measure = ({ text, start, end }: Stretch): void => {
    const { codePoints, advances, runs } = text.paragraph
    const { size } = text.block.setting
    if (spacings.length < end - start) spacings = new Float64Array(2 * (end - start))
    let run = -1
    let font: TextFont | undefined
    for (let index = start; index < end; index += 1) {
      const own = runs[index] ?? 0
      if (font === undefined || own !== run) {
        run = own
        font = fontOf(runAt(text, index).font)
      }
      const character = font.character(codePoints[index] ?? 0)
      const place = index - start
      fonts[place] = font
      characters[place] = character
      spacings[place] = (advances[index] ?? 0) - (character.natural * size) / 1000
    }
  }

  const endStrings = (isOpen: boolean): void => {
    content.text(isOpen ? '>] ' : '] ')
    content.show('TJ')
  }

  /** @param common what is added to every advance, thousandths of an em */
  const writeGlyphs = ({ text, start, end }: Stretch, common: number): void => {
    const { offsets } = text.paragraph
    const { size } = text.block.setting
    const toThousandths = 1000 / size
    let font: TextFont | undefined
    let isOpen = false
    /** How far the pen stands right of where it should, thousandths of an em. */
    let ahead = 0
    for (let index = start; index < end; index += 1) {
      const place = index - start
      const own = fonts[place]
      const character = characters[place]
      if (own === undefined || character === undefined) continue
      if (own !== font) {
        if (font !== undefined) endStrings(isOpen)
        font = own
        isOpen = false
        content.font(font.resource, size)
        content.text('[')
      }
      const spacing = (spacings[place] ?? 0) * toThousandths
      const offset = (offsets[index] ?? 0) * toThousandths
      const glyph = font.encode(character, inSteps(spacing), inSteps(offset))
      const beside = offset - glyph.shift - ahead
      if (Math.abs(beside) > tolerance) {
        const distance = Math.round(beside)
        if (isOpen) content.text('>')
        content.integer(-distance)
        content.text('<')
        isOpen = true
        ahead += distance
      } else if (!isOpen) {
        content.text('<')
        isOpen = true
      }
      content.code(glyph.code)
      ahead += glyph.width - character.natural + common - spacing
    }
    endStrings(isOpen)
  }

  return (stretch) => {
    const { text, start, end, x, baseline } = stretch
    measure(stretch)
    const toThousandths = 1000 / text.block.setting.size
    const usual = mostCommon(spacings, end - start)
    // As wide a distance would be read as a blank behind each character.
    const isBlank = Math.abs((usual / 1000) * toThousandths) > visible
    const common = isBlank ? 0 : usual
    content.text('1 0 0 -1 ')
    content.thousandths(thousandths(x))
    content.text(' ')
    content.thousandths(thousandths(baseline))
    content.text(' Tm\n')
    content.spacing(common)
    writeGlyphs(stretch, (common / 1000) * toThousandths)
  }
}

const inSteps = (distance: number): number =>
  Math.abs(distance) > visible ? Math.round(distance / step) * step : 0
