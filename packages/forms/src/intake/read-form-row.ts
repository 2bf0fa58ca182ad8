import type { Diagnostic, Origin } from '@jibao/core'
import { parseQuantity, writtenReading } from '@jibao/data-model'
import { type FormColumn, formColumns } from '../form/form-layout.ts'
import { cellWords } from './cell-words.ts'
import { cellMerged, figureHidden } from './diagnostics/index.ts'
import { judgeDetails } from './judge-details.ts'
import { judgeLockedCells } from './judge-locked-cells.ts'
import { readDate } from './read-date.ts'
import { readFigure } from './read-figure.ts'
import { readText } from './read-text.ts'
import type { ReturnedFigure } from './returned.ts'
import { originIn, type ReturnedRow } from './returned-row.ts'

interface RowReading {
  readonly figure?: ReturnedFigure
  readonly isFilled: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads what was filled into one row, and looks at what was not to be touched. */
export const readFormRow = (context: ReturnedRow): RowReading => {
  const { table, row, asked, period } = context
  const { indicator, last, current } = asked
  const place = (column: FormColumn): Origin => originIn(context, column)
  const figure = readFigure(table.cellAt(row, 'figure'), {
    indicator,
    period,
    origin: place('figure'),
    ...unitBeside(context),
    ...(last === undefined ? {} : { last: last.reading }),
    ...(current === undefined ? {} : { recorded: current.reading }),
  })
  const asOf = readDate(table.cellAt(row, 'asOf'), { period, origin: place('asOf') })
  const text = (column: 'note' | 'evidence') =>
    readText(table.cellAt(row, column), {
      indicator,
      column: formColumns[column].heading,
      origin: place(column),
    })
  const [note, evidence] = [text('note'), text('evidence')]
  const merged = mergedInto(context)
  const isFilled = figure.reading !== undefined || figure.diagnostics.length > 0
  const details = { asOf: asOf.date, note: note.text, evidence: evidence.text }
  const { reading } = figure
  const diagnostics = [
    ...figure.diagnostics,
    ...(reading !== undefined && isHidden(context)
      ? [figureHidden(indicator, writtenReading(reading), place('figure'))]
      : []),
    ...asOf.diagnostics,
    ...note.diagnostics,
    ...evidence.diagnostics,
    ...merged,
    ...(isFilled || merged.length > 0 ? [] : judgeDetails(context, details)),
    ...judgeLockedCells(context),
  ]
  if (reading === undefined || merged.length > 0) return { isFilled, diagnostics }
  return {
    isFilled,
    diagnostics,
    figure: {
      indicator: indicator.id,
      period,
      reading,
      ...(asOf.date === undefined ? {} : { asOf: asOf.date }),
      ...(note.text === undefined ? {} : { note: note.text }),
      ...(evidence.text === undefined ? {} : { evidence: evidence.text }),
      origin: place('figure'),
    },
  }
}

/** The unit as it stands in the row, which somebody may have changed from 元 to 万元. */
const unitBeside = ({ table, row }: ReturnedRow): { readonly unit: string } | undefined => {
  const cell = table.cellAt(row, 'unit')
  const unit = cell === undefined ? '' : cellWords(cell)
  return unit === '' || parseQuantity(unit).kind === 'not-stated' ? undefined : { unit }
}

const isHidden = ({ table: { sheet, columns }, row }: ReturnedRow): boolean =>
  sheet.hiddenRows.includes(row) || sheet.hiddenColumns.includes(columns.get('figure') ?? 0)

/** A figure cell that is one with that of another row belongs to neither. */
const mergedInto = (context: ReturnedRow): readonly Diagnostic[] => {
  const { table, row, asked } = context
  const column = table.columns.get('figure') ?? 0
  const isMerged = table.sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top < bottom && top <= row && row <= bottom && left <= column && column <= right,
  )
  return isMerged
    ? [cellMerged(asked.indicator, formColumns.figure.heading, originIn(context, 'figure'))]
    : []
}
