import type { Diagnostic } from '@jibao/core'
import type { Column } from './compose-columns.ts'
import { columnUnknown } from './diagnostics.ts'
import type { IndicatorRow } from './identify-rows.ts'
import type { SheetContext } from './sheet-context.ts'

/** A column that nobody knows is none of ours, unless it holds numbers beside our indicators. */
export const unknownColumns = (
  columns: readonly Column[],
  rows: readonly IndicatorRow[],
  { grid, originOf }: SheetContext,
): readonly Diagnostic[] =>
  columns
    .filter(({ heading: { role } }) => role === undefined || role === 'amount')
    .filter(({ column }) =>
      rows.some(({ row }) => grid.shownAt(row, column)?.cell.content?.kind === 'number'),
    )
    .map(({ text, row, column }) => columnUnknown(text, originOf(row, column)))
