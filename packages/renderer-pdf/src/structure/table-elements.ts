import { type PlacedCell, type TableNode, tableGrid } from '@jibao/document'
import { type Attributes, element, type StructureElement } from './element.ts'

export interface TableElements {
  readonly table: StructureElement
  readonly caption: StructureElement
  /** The cell that covers a square. */
  readonly cellAt: (row: number, column: number) => StructureElement
}

/** A table as it is written once, however many pages repeat its header. */
export const tableElements = (node: TableNode): TableElements => {
  const grid = tableGrid(node)
  const nameColumn = node.columns.findIndex(({ role }) => role === 'label')
  const cells = new Map(
    grid.cells.map((cell) => [cell, cellElement(cell, cell.column === nameColumn)]),
  )
  const cellAt = (row: number, column: number): StructureElement => {
    const found = cells.get(grid.at(row, column))
    if (found === undefined) throw new RangeError(`no cell at row ${row}, column ${column}`)
    return found
  }
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    element(
      'TR',
      grid.cells.filter((cell) => cell.row === row).map(({ column }) => cellAt(row, column)),
    ),
  )
  const caption = element('Caption')
  const table = element('Table', [
    caption,
    element('THead', rows.slice(0, grid.headerRowCount)),
    element('TBody', rows.slice(grid.headerRowCount)),
  ])
  return { table, caption, cellAt }
}

/** Header cells head their columns; in the body, the first column of names heads the rows. */
const cellElement = (
  { inHeader, colSpan, rowSpan }: PlacedCell,
  isName: boolean,
): StructureElement => {
  const scope = inHeader ? 'Column' : isName ? 'Row' : undefined
  const attributes: Attributes = {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(colSpan === 1 ? {} : { ColSpan: colSpan }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
  }
  const isPlain = Object.keys(attributes).length === 1
  return element(scope === undefined ? 'TD' : 'TH', [], isPlain ? {} : { attributes })
}
