import type { Span } from '../cells/expand-spans.ts'
import { makeCell } from '../cells/make-cell.ts'
import { makeSheet } from '../cells/make-sheet.ts'
import { lastColumn, lastRow } from '../cells/parse-address.ts'
import type { Counter } from '../counter.ts'
import type { Cell, CellRange, Sheet } from '../workbook.ts'
import type { Attributes, XmlHandlers } from '../xml/walk-xml.ts'
import { cellContent } from './cell-content.ts'
import { formulaText } from './formula-text.ts'
import { paragraphReader } from './paragraph-reader.ts'
import type { OdsStyles } from './read-styles.ts'

const countOf = (attributes: Attributes, name: string, most: number): number => {
  const count = Number(attributes(name) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1
}

const isCell = (name: string): boolean =>
  name === 'table:table-cell' || name === 'table:covered-table-cell'

const isCollapsed = (attributes: Attributes): boolean =>
  (attributes('table:visibility') ?? 'visible') !== 'visible'

export interface TableReader extends XmlHandlers {
  readonly finish: () => Sheet
}

/**
 * Reads one sheet between the tags of its table. Rows count wherever they stand: in groups, or
 * among the header rows that print on every page.
 */
export const tableReader = (
  table: Attributes,
  styles: OdsStyles,
  counter: Counter,
): TableReader => {
  const cells: Cell[] = []
  const merges: CellRange[] = []
  const hiddenRows: Span[] = []
  const hiddenColumns: Span[] = []
  /** Default cell style by 1-based column. */
  const columnStyles: (string | undefined)[] = []
  let nextColumnDefinition = 1
  let row = 1
  let column = 1
  let rowAttributes: Attributes = () => undefined
  let cell:
    | { readonly attributes: Attributes; readonly reader: ReturnType<typeof paragraphReader> }
    | undefined

  const defaultStyle = (): string | undefined =>
    rowAttributes('table:default-cell-style-name') ?? columnStyles[column]
  const styleOf = (attributes: Attributes): string | undefined =>
    attributes('table:style-name') ?? defaultStyle()

  const openColumn = (attributes: Attributes): void => {
    const count = countOf(attributes, 'table:number-columns-repeated', lastColumn)
    const span = { first: nextColumnDefinition, count }
    const style = attributes('table:default-cell-style-name')
    for (let c = span.first; style !== undefined && c < span.first + count && c <= lastColumn; c++)
      columnStyles[c] = style
    if (isCollapsed(attributes)) hiddenColumns.push(span)
    nextColumnDefinition += count
  }
  const openRow = (attributes: Attributes): void => {
    rowAttributes = attributes
    column = 1
  }
  const closeRow = (): void => {
    const count = countOf(rowAttributes, 'table:number-rows-repeated', lastRow)
    if (isCollapsed(rowAttributes)) hiddenRows.push({ first: row, count })
    row += count
  }
  const addMerge = (attributes: Attributes): void => {
    const rows = countOf(attributes, 'table:number-rows-spanned', lastRow)
    const columns = countOf(attributes, 'table:number-columns-spanned', lastColumn)
    if (rows === 1 && columns === 1) return
    counter.countMerge()
    merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
  }
  /** A repeated cell stands in each of its columns, and in each of its repeated row's rows. */
  const addCells = (attributes: Attributes, reader: ReturnType<typeof paragraphReader>): void => {
    const columns = countOf(attributes, 'table:number-columns-repeated', lastColumn)
    const rows = countOf(rowAttributes, 'table:number-rows-repeated', lastRow)
    const style = styleOf(attributes)
    const formula = attributes('table:formula')
    const found = makeCell({
      row,
      column,
      content: cellContent(attributes, reader.runs),
      runs: reader.runs.length === 0 ? undefined : reader.runs,
      isStruck: styles.isStruck('table-cell', style) ?? false,
      format:
        styles.format(style) ??
        (attributes('office:value-type') === 'percentage' ? '0%' : undefined),
      formula: formula === undefined ? undefined : formulaText(formula),
    })
    if (found !== undefined)
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++) {
          counter.countCell()
          cells.push({ ...found, row: row + down, column: column + right })
        }
    column += columns
  }

  return {
    open: (name, attributes) => {
      if (cell !== undefined) cell.reader.open(name, attributes)
      else if (isCell(name)) {
        addMerge(attributes)
        const isStruck = styles.isStruck('table-cell', styleOf(attributes)) ?? false
        cell = { attributes, reader: paragraphReader(styles, isStruck) }
      } else if (name === 'table:table-column') openColumn(attributes)
      else if (name === 'table:table-row') openRow(attributes)
    },
    close: (name) => {
      if (cell !== undefined && !isCell(name)) cell.reader.close(name)
      else if (cell !== undefined) {
        addCells(cell.attributes, cell.reader)
        cell = undefined
      } else if (name === 'table:table-row') closeRow()
    },
    text: (text) => cell?.reader.text(text),
    finish: () =>
      makeSheet({
        name: table('table:name') ?? '',
        isHidden: styles.isHiddenTable(table('table:style-name')),
        cells,
        merges,
        hiddenRows,
        hiddenColumns,
      }),
  }
}
