/** Rows or columns from one, up to but not including another. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
