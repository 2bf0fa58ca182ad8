import type { Line } from '../split-lines.ts'

/** One row of a loose table, its cells told apart. */
export interface Row {
  /** Heads this row and those below it, up to the next one. */
  readonly category?: Line
  /** Cells left of the figures, as many in each row; one may have come in several lines. */
  readonly labels: readonly (readonly Line[])[]
  readonly figures: readonly Line[]
  /** Cells right of the figures; those that a cell above covers are missing. */
  readonly remarks: readonly Line[]
}

export interface Parted {
  readonly rows: readonly Row[]
  /** Names of the columns right of the figures, where they came behind the times. */
  readonly rightNames: readonly Line[]
  /** How many columns stand right of the figures. */
  readonly right: number
}
