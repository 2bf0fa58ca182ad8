/** A stretch of the manuscript's text, by UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
