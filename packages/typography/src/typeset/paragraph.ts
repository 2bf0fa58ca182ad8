/** A stretch of text in one face. */
export interface TypeRun {
  readonly text: string
  /** Points. */
  readonly size: number
  /** Advance width of a code point in thousandths of an em in the face that prints it. */
  readonly advance: (codePoint: number) => number
  /** Whether no line may end inside it, e.g. a figure with its unit. Given up only if it is longer than a line. */
  readonly kept?: boolean
}

/** How strictly marks are kept from line ends: 避头尾 of W3C clreq. */
export type KinsokuLevel = 'none' | 'basic' | 'gb' | 'strict'

export interface ParagraphShape {
  /** Of the measure, points. */
  readonly width: number
  /** First-line indent, points. */
  readonly indent: number
  /** Indent of the other lines, points. */
  readonly hang?: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Added after each character, points; negative to tighten: 28 characters of 三号 on 156 mm. */
  readonly tracking?: number
  /** `basic` when absent. */
  readonly level?: KinsokuLevel
  /** Whether a line ends between words wherever it can, as names in narrow cells should. */
  readonly wholeWords?: boolean
}

export interface SetLine {
  /** Range of code points of all runs joined, end exclusive; blanks that the line end swallows are outside every line. */
  readonly start: number
  readonly end: number
  /** From the left of the measure to the first character's pen position, points. */
  readonly x: number
  /** From there to the end of the last character, points. */
  readonly width: number
}

export interface SetParagraph {
  readonly codePoints: Uint32Array
  /** Index of the run of each code point. */
  readonly runs: Uint32Array
  /** From pen position to pen position, points, after squeeze and justification and with tracking. */
  readonly advances: Float64Array
  /** Where the glyph is drawn relative to its pen position, points: −½ em for an opening mark that lost its empty half. */
  readonly offsets: Float64Array
  /** At least one, also for an empty paragraph. */
  readonly lines: readonly SetLine[]
}
