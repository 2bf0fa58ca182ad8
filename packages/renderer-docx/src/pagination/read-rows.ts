import { cellMargins } from '../blocks/table-frame.ts'
import { childOf, elementsOf, findAll, settingOf, type XmlElement } from '../xml-tree.ts'
import type { Measure } from './count-lines.ts'
import type { FlowBlock } from './flow.ts'
import { piecesOf } from './read-flow.ts'

/** Half a point: the rule above a row. */
const rowRule = 10

/** A cell with all rows that it is merged over, as far as they say so. */
interface Cell {
  readonly row: number
  lastRow: number
  readonly height: number
}

const heightOf = (cell: XmlElement, measure: Measure): number => {
  const width = Number(findAll(cell.children, 'w:tcW')[0]?.attributes['w:w'] ?? 0)
  const room = width - cellMargins.left - cellMargins.right
  return elementsOf(cell.children)
    .filter(({ name }) => name === 'w:p')
    .flatMap((paragraph) => piecesOf(paragraph, room, measure))
    .reduce((sum, piece) => sum + piece, cellMargins.top + cellMargins.bottom + rowRule)
}

const cellsOf = (rows: readonly XmlElement[], measure: Measure): readonly Cell[] => {
  const cells: Cell[] = []
  const merged = new Map<number, Cell>()
  rows.forEach((row, index) => {
    let column = 0
    for (const element of elementsOf(row.children).filter(({ name }) => name === 'w:tc')) {
      const properties = childOf(element, 'w:tcPr')
      const merge = settingOf(properties, 'w:vMerge')
      const above = merged.get(column)
      if (merge === 'continue' && above !== undefined) above.lastRow = index
      else {
        const cell = { row: index, lastRow: index, height: heightOf(element, measure) }
        cells.push(cell)
        merged.set(column, cell)
      }
      column += Number(settingOf(properties, 'w:gridSpan') ?? 1)
    }
  })
  return cells
}

/** Each row as high as its own cells; what a merged cell needs beyond its rows goes to the last. */
const heightsOf = (rows: readonly XmlElement[], measure: Measure): readonly number[] => {
  const heights = rows.map(() => 0)
  const cells = cellsOf(rows, measure)
  for (const { row, lastRow, height } of cells.toSorted((a, b) => a.lastRow - b.lastRow)) {
    const before = heights.slice(row, lastRow).reduce((sum, one) => sum + one, 0)
    heights[lastRow] = Math.max(heights[lastRow] ?? 0, height - before)
  }
  return heights
}

/** The rows of a table; the header's are said again on each page. */
export const rowBlocks = (table: XmlElement, measure: Measure): readonly FlowBlock[] => {
  const rows = elementsOf(table.children).filter(({ name }) => name === 'w:tr')
  const heights = heightsOf(rows, measure)
  const isHeader = (row: XmlElement): boolean => findAll(row.children, 'w:tblHeader').length > 0
  const headerHeight = rows.reduce(
    (sum, row, index) => sum + (isHeader(row) ? (heights[index] ?? 0) : 0),
    0,
  )
  return rows.map((row, index) => ({
    pieces: [heights[index] ?? 0],
    before: 0,
    after: 0,
    keepNext: findAll(row.children, 'w:keepNext').length > 0,
    keepLines: true,
    opensPage: false,
    repeated: isHeader(row) ? 0 : headerHeight,
  }))
}
