import { sizes } from './form-styles.ts'

/** Ideographs, full-width forms and Chinese punctuation take twice the width of a digit. */
const fullWidth =
  /[\u2014\u2018\u2019\u201C\u201D\u2026\u2190-\u22FF\u2460-\u24FF\u25A0-\u26FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]|[\u{20000}-\u{3FFFF}]/u

/** In em. */
const textWidth = (text: string): number =>
  Array.from(text, (character) => (fullWidth.test(character) ? 1 : 0.5)).reduce(
    (sum, width) => sum + width,
    0,
  )

/** Excel measures a column in digits of its default face, 7 pixels each, plus its inner margins. */
const pixels = { unit: 7, margins: 5, perPoint: 96 / 72 } as const

/** A broken line may end early, for a mark that cannot begin a line or a whole Latin word. */
const raggedness = 1

/** Lines are as close as the face wants, at most this many times its size; points above and below together. */
const lines = { leading: 1.45, padding: 6 } as const

/** Excel's limit, points. */
const tallest = 409

/**
 * Height of a text in a column, points: Excel reckons none when it opens a file.
 * @param units width of the column in Excel's unit
 */
export const textHeight = (text: string, units: number, size: number = sizes.text): number => {
  const em = (units * pixels.unit - pixels.margins) / pixels.perPoint / size
  const count = text
    .split('\n')
    .map(textWidth)
    .map((width) => (width <= em ? 1 : Math.ceil(width / Math.max(1, em - raggedness))))
    .reduce((sum, each) => sum + each, 0)
  return Math.min(tallest, Math.ceil(count * size * lines.leading + lines.padding))
}
