import type { Diagnostic, Origin } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import { readDate } from '../intake/read-date.ts'
import { readText } from '../intake/read-text.ts'
import type { ReturnedFigure } from '../intake/returned.ts'
import type { Column } from './compose-columns.ts'
import type { HeadingRole } from './heading-words.ts'
import type { IndicatorRow } from './identify-rows.ts'
import type { SheetContext } from './sheet-context.ts'

interface Details {
  readonly said: Pick<ReturnedFigure, 'asOf' | 'note' | 'evidence'>
  readonly diagnostics: readonly Diagnostic[]
}

interface Detail {
  readonly cell: Cell
  /** Heading of its column. */
  readonly column: string
  readonly origin: Origin
}

/** As-of date, remark and evidence of a row. */
export const readDetails = (
  { row, indicator }: IndicatorRow,
  period: Period,
  columns: readonly Column[],
  { grid, originOf }: SheetContext,
): Details => {
  const detailIn = (wanted: HeadingRole): Detail | undefined => {
    const column = columns.find(({ heading: { role } }) => role === wanted)
    const cell = column && grid.shownAt(row, column.column)?.cell
    return column && cell && { cell, column: column.text, origin: originOf(cell.row, cell.column) }
  }
  const [asOf, note, evidence] = [detailIn('asOf'), detailIn('note'), detailIn('evidence')]
  const date = asOf && readDate(asOf.cell, { period, origin: asOf.origin })
  const remark = note && readText(note.cell, { ...note, indicator })
  const proof = evidence && readText(evidence.cell, { ...evidence, indicator })
  return {
    said: {
      ...(date?.date === undefined ? {} : { asOf: date.date }),
      ...(remark?.text === undefined ? {} : { note: remark.text }),
      ...(proof?.text === undefined ? {} : { evidence: proof.text }),
    },
    diagnostics: [date, remark, proof].flatMap((one) => one?.diagnostics ?? []),
  }
}
