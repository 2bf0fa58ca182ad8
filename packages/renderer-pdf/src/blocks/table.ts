import { type TableNode, tableGrid } from '@jibao/document'
import { styles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import { cutsOf } from '../decisions.ts'
import { figureIndents } from '../figure-indents.ts'
import type { CaptionMark } from '../mark.ts'
import type { Content, TableBlock } from '../pdfmake-nodes.ts'
import { settingOf, tableLayout } from '../table-layout.ts'
import { bodyRow, headerRow } from '../table-rows.ts'
import { textBlock } from '../text-block.ts'
import { withMark } from '../with-mark.ts'

const noteSpace = 6

/** Caption above, note below. Where a page must begin, the table goes on as another with the same header. */
export const composeTable = (node: TableNode, scope: BlockScope): readonly Content[] => {
  const { faces, furniture, decisions, leader, number, width } = scope
  const grid = tableGrid(node)
  const { cuts, complete } = cutsOf(decisions, number)
  const setting = settingOf(node, grid, width)
  const { widths, text } = setting
  const indents = figureIndents(node, grid, { widths, text, faces })
  const layout = tableLayout(node, text)
  const { continued } = furniture
  // pdfmake knows no table without rows.
  const starts = grid.rowCount === 0 ? [] : [grid.headerRowCount, ...cuts]

  const parts = starts.map((start, index): TableBlock => {
    const end = starts[index + 1] ?? grid.rowCount
    const place = { block: number, leader, start, end }
    const part = { node, grid, ...place, setting, indents, faces, continued }
    return {
      table: {
        // pdfmake writes into them.
        widths: [...widths],
        body: [
          ...range(0, grid.headerRowCount).map((row) => headerRow(part, row)),
          ...range(start, end).map((row) => bodyRow(part, row)),
        ],
        headerRows: grid.headerRowCount,
        // Only to learn where pages begin: pdfmake then cuts off rows higher than a page
        // and misjudges how high a merged cell is.
        dontBreakRows: index === starts.length - 1 && !complete,
      },
      layout,
      ...(index === 0 ? {} : { pageBreak: 'before' }),
    }
  })

  return [...captionOf(node, scope), ...parts, ...noteOf(node, scope)]
}

const captionOf = ({ caption }: TableNode, { faces, leader }: BlockScope): readonly Content[] => {
  if (caption === undefined) return []
  const style = styles.tableCaption
  const mark: CaptionMark = { kind: 'caption', leader }
  const runs = faces.runs(caption, style.font).map((run) => ({ ...run, mark }))
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
