import type { Diagnostic } from '@jibao/core'
import { parseQuantity } from '@jibao/data-model'
import { detailWithoutFigure } from '../intake/diagnostics/index.ts'
import { isBlank } from '../intake/is-blank.ts'
import type { Column } from './compose-columns.ts'
import type { FigureColumn } from './figure-columns.ts'
import type { IndicatorRow } from './identify-rows.ts'
import type { SheetContext } from './sheet-context.ts'

interface Rows {
  readonly rows: readonly IndicatorRow[]
  readonly columns: readonly Column[]
  /** Those with figures. */
  readonly figures: readonly FigureColumn[]
}

/** Remarks and evidence in rows without any figure: nothing keeps them, and the figure may be in them. */
export const loneRemarks = (
  { rows, columns, figures }: Rows,
  { grid, originOf }: SheetContext,
): readonly Diagnostic[] => {
  if (figures.length === 0) return []
  const told = columns.filter(({ heading: { role } }) => role === 'note' || role === 'evidence')
  const hasFigure = ({ row }: IndicatorRow): boolean =>
    figures.some(({ column }) => !isBlank(grid.shownAt(row, column.column)?.cell))
  return rows
    .filter((row) => !hasFigure(row))
    .flatMap(({ row, indicator }) =>
      told.flatMap(({ column, text: heading }) => {
        const text = grid.textAt(row, column)
        return parseQuantity(text).kind === 'not-stated'
          ? []
          : [detailWithoutFigure(indicator, heading, text, originOf(row, column))]
      }),
    )
}
