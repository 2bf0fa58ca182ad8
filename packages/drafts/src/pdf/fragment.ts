/** Characters that stand side by side, in points; `x` and `y` count from the left and downwards. */
export interface Fragment {
  readonly text: string
  /** Left end. */
  readonly x: number
  readonly width: number
  /** Of the baseline. */
  readonly y: number
  /** Of the type. */
  readonly size: number
}
