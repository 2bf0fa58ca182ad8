import type { Draft, DraftBlock, DraftCell, Span, Stretch } from '@jibao/data-model'
import type { Workbook } from '@jibao/workbook'
import { oneLine } from './one-line.ts'
import { partRows, type SheetPart } from './part-rows.ts'
import { type ShownCell, type ShownRow, shownRows } from './shown-rows.ts'

/** A table for each stretch of rows of each sheet that is shown, the sheet's name as a heading. */
export const draftOfWorkbook = (workbook: Workbook, { file }: { readonly file: string }): Draft => {
  const words: string[] = []
  const stretches: Stretch[] = []
  let length = 0
  const write = (text: string, place: Omit<Stretch, 'start' | 'end'>): Span => {
    const span = { start: length, end: length + text.length }
    stretches.push({ ...span, ...place })
    words.push(text, '\n')
    length = span.end + 1
    return span
  }
  const blockOf = (part: SheetPart, sheet: string): DraftBlock => {
    const writeCell = ({ text, address }: ShownCell): Span => write(text, { sheet, cell: address })
    if (part.kind === 'line') return { kind: 'paragraph', ...writeCell(part.cell) }
    const cells = tableCells(part.rows, writeCell)
    return {
      kind: 'table',
      start: cells[0]?.start ?? length,
      end: cells.at(-1)?.end ?? length,
      cells,
    }
  }
  const blocks = workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet): readonly DraftBlock[] => {
      const parts = partRows(shownRows(sheet))
      if (parts.length === 0) return []
      const name = write(oneLine(sheet.name), { sheet: sheet.name })
      return [
        { kind: 'heading', level: 1, ...name },
        ...parts.map((part) => blockOf(part, sheet.name)),
      ]
    })
  return { file, format: 'xlsx', text: words.join(''), blocks, stretches }
}

const tableCells = (
  rows: readonly ShownRow[],
  writeCell: (cell: ShownCell) => Span,
): readonly DraftCell[] => {
  const top = rows[0]?.row ?? 0
  const left = rows.reduce(
    (least, { cells }) => Math.min(least, cells[0]?.column ?? least),
    Number.POSITIVE_INFINITY,
  )
  return rows.flatMap(({ row, cells }) =>
    cells.map((cell) => {
      const { column, rowSpan, colSpan, stored } = cell
      return {
        ...writeCell(cell),
        row: row - top,
        column: column - left,
        rowSpan,
        colSpan,
        isHeader: false,
        ...(stored === undefined ? {} : { stored }),
      }
    }),
  )
}
