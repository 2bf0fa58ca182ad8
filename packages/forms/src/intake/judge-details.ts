import type { Diagnostic } from '@jibao/core'
import { writtenReading } from '@jibao/data-model'
import { formColumns, type InputColumn } from '../form/form-layout.ts'
import { cellText } from './cell-text.ts'
import { detailWithoutFigure, figureCleared } from './diagnostics/index.ts'
import { originIn, type ReturnedRow } from './returned-row.ts'

type Details = Readonly<Record<Exclude<InputColumn, 'figure'>, string | undefined>>

/** What was said of a figure that is not there, beyond what is recorded; a number beside its cell may be the figure. */
export const judgeDetails = (row: ReturnedRow, details: Details): readonly Diagnostic[] => {
  const { asked } = row
  const { indicator, current } = asked
  const cleared =
    current === undefined
      ? []
      : [figureCleared(indicator, writtenReading(current.reading), originIn(row, 'figure'))]
  const lost = (Object.keys(details) as (keyof Details)[]).flatMap((column) => {
    const text = details[column]
    return text === undefined || text === current?.[column]
      ? []
      : [detailWithoutFigure(indicator, formColumns[column].heading, text, originIn(row, column))]
  })
  const astray = (['unit', 'rate'] as const).flatMap((column) => {
    const cell = row.table.cellAt(row.row, column)
    return cell?.content?.kind === 'number' && cell.formula === undefined
      ? [
          detailWithoutFigure(
            indicator,
            formColumns[column].heading,
            cellText(cell),
            originIn(row, column),
          ),
        ]
      : []
  })
  return [...cleared, ...lost, ...astray]
}
