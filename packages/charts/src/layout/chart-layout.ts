/** A line of text; all measures in points from the top left. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  /** Half way up the characters. */
  readonly middle: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  /** Whether a line may run behind it, which must not be seen through it. */
  readonly ground?: boolean
}

/** Before a row or column of figures, the sign by which the chart draws them. */
export interface PlacedSign {
  readonly kind: 'bar' | 'point'
  readonly x: number
  readonly middle: number
}

/** A bar from one place of the scale to another. */
export interface Bar {
  readonly from: number
  readonly to: number
}

/** What is drawn without words; amounts are places on a scale of length 1. */
export interface Plot {
  /** Whether each datum has a row, its bar lying, or a column, its bar standing. */
  readonly direction: 'rows' | 'columns'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Ends of the scale, zero between them. */
  readonly low: number
  readonly high: number
  /** `null` where there is no figure to draw. */
  readonly bars: readonly (Bar | null)[]
  /** Whether a row above them shows all bars end to end. */
  readonly whole: boolean
  readonly points: readonly (number | null)[]
  /** Whether a line joins the points: only periods follow one another. */
  readonly joined: boolean
  readonly reference: number | null
}

export interface ChartLayout {
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly texts: readonly PlacedText[]
  readonly signs: readonly PlacedSign[]
  readonly plot: Plot
}
