import type { TableNode } from '@jibao/document'
import { breathe } from '@jibao/render'
import { styles } from '@jibao/typography'
import type { CaptionMark } from '../mark.ts'
import { cutsOf } from '../pages/decisions.ts'
import type { Content, TableBlock } from '../pdfmake-nodes.ts'
import { tableLayout } from '../table/table-layout.ts'
import { bodyRow, headerRow, type Row, type TablePart } from '../table/table-rows.ts'
import { alterRun } from '../text/run-of.ts'
import { textBlock } from '../text/text-block.ts'
import { withMark } from '../text/with-mark.ts'
import type { BlockScope } from './block-scope.ts'

const noteSpace = 6
const rowsPerBreath = 50

/** Caption above, note below. Where a page must begin, the table goes on as another with the same header. */
export const composeTable = async (
  node: TableNode,
  scope: BlockScope,
): Promise<readonly Content[]> => {
  const { faces, furniture, decisions, leader, number, width, signal } = scope
  const { cuts, complete } = cutsOf(decisions, number)
  const { grid, setting, indents, rows } = await scope.setTable(node, width)
  const layout = tableLayout(node, setting.text)
  const { continued, trend } = furniture
  // pdfmake knows no table without rows.
  const starts = grid.rowCount === 0 ? [] : [grid.headerRowCount, ...cuts]

  const parts: TableBlock[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? grid.rowCount
    const place = { block: number, leader, start, end }
    const part = { node, grid, ...place, setting, indents, faces, continued, trend }
    const body = range(0, grid.headerRowCount).map((row) => headerRow(part, row))
    for (const row of range(start, end)) {
      if (row % rowsPerBreath === 0) await breathe(signal)
      body.push(rows.get(row) ?? keptRow(rows, part, row))
    }
    parts.push({
      table: {
        // pdfmake writes into them.
        widths: [...setting.widths],
        body,
        headerRows: grid.headerRowCount,
        // Only to learn where pages begin: pdfmake then cuts off rows higher than a page
        // and misjudges how high a merged cell is.
        dontBreakRows: index === starts.length - 1 && !complete,
      },
      layout,
      uncut: decisions.tables.has(number) ? undefined : number,
      pageBreak: index === 0 ? undefined : 'before',
      margin: undefined,
    })
  }

  return [...captionOf(node, scope), ...parts, ...noteOf(node, scope)]
}

/** Composes a row, and keeps it where it is the same wherever the table is cut. */
const keptRow = (rows: Map<number, Row>, part: TablePart, row: number): Row => {
  const squares = bodyRow(part, row)
  // A merged cell is as high as its part: one row high in this, and maybe not in the next.
  const isMerged = squares.some((_, column) => part.grid.at(row, column).rowSpan > 1)
  if (!isMerged) rows.set(row, squares)
  return squares
}

const captionOf = ({ caption }: TableNode, { faces, leader }: BlockScope): readonly Content[] => {
  if (caption === undefined) return []
  const style = styles.tableCaption
  const mark: CaptionMark = { kind: 'caption', leader }
  const runs = faces.runs(caption, style.font).map((run) => alterRun(run, 'mark', mark))
  return [textBlock(style, runs)]
}

const noteOf = ({ note }: TableNode, { faces, number }: BlockScope): readonly Content[] => {
  if (note === undefined) return []
  const style = styles.tableNote
  const block = textBlock(style, faces.runs(note, style.font), { margin: [0, noteSpace, 0, 0] })
  return [withMark(block, { kind: 'note', block: number })]
}

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, offset) => start + offset)
