import type { Diagnostic, Origin } from '@jibao/core'
import type { Period, Reading } from '@jibao/data-model'
import type { columnNames } from '../form/form-meta.ts'

/** One figure as a department handed it in. */
export interface ReturnedFigure {
  /** Indicator id. */
  readonly indicator: string
  readonly period: Period
  readonly reading: Reading
  /** `YYYY-MM-DD`; the period's end when absent. */
  readonly asOf?: string
  readonly note?: string
  readonly evidence?: string
  /** Workbook, sheet and cell of the figure. */
  readonly origin: Origin
}

/** Where the table stands in the workbook that came back. All numbers are 1-based. */
export interface ReturnedLayout {
  readonly sheet: string
  readonly columns: Readonly<Partial<Record<keyof typeof columnNames, number>>>
  /** Indicator ids by row. */
  readonly rows: ReadonlyMap<number, string>
}

/** What one workbook says. Nothing of it counts as long as a diagnostic is an error. */
export interface ReturnedWorkbook {
  /** A form of ours, or a table that the department made itself. */
  readonly kind: 'form' | 'table'
  /** As the user named it, with `/`. */
  readonly file: string
  /** What it is about, where that could be told. */
  readonly period?: Period
  /** Department id, where the workbook tells it. */
  readonly department?: string
  /** Who filled it in, as written. */
  readonly by?: string
  /** Absent when no table was found. */
  readonly layout?: ReturnedLayout
  /** Rows of indicators that were looked at, filled in or not. */
  readonly rowsRead: number
  readonly figures: readonly ReturnedFigure[]
  /** Each at its sheet and cell. */
  readonly diagnostics: readonly Diagnostic[]
}
