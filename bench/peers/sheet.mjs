import { columnWidths, isFigure } from './look.mjs'

/**
 * What every spreadsheet engine is asked for, told by content alone: header rows with merged cells
 * (zero-based, ends included), then rows of texts and numbers, and of each column its width in
 * characters and whether it holds numbers, in which format.
 */
export const sheetOf = (blocks) => {
  const block = blocks.find(({ kind }) => kind === 'table' || kind === 'records')
  return block.kind === 'table' ? figuresSheet(block) : recordsSheet(block)
}

export const cellFont = { name: '宋体', size: 10.5 }

const figuresSheet = ({ spanning, columns, rows }) => {
  const figures = columns.slice(2, -1)
  const last = columns.length - 1
  return {
    name: '年度进展',
    columns: columns.map((_, column) => ({
      width: columnWidths[column] / 5.25,
      format: isFigure(column) ? '0' : undefined,
      align: isFigure(column) ? 'center' : 'left',
    })),
    header: [
      [columns[0], columns[1], spanning, ...figures.slice(1).map(() => null), columns[last]],
      [null, null, ...figures, null],
    ],
    merges: [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: last - 1 },
      { top: 0, left: last, bottom: 1, right: last },
    ],
    rows: rows.map((texts) =>
      texts.map((text, column) => (isFigure(column) ? Number(text) : text)),
    ),
  }
}

const formats = { integer: '0', decimal: '0.00', rate: '0.00%' }

const numberOf = { integer: Number, decimal: Number, rate: (text) => Number(text) / 100 }

const recordsSheet = ({ columns, rows }) => ({
  name: '明细',
  columns: columns.map(({ kind }) => ({
    width: kind === 'text' ? 20 : 12,
    format: formats[kind],
    align: kind in formats ? 'center' : 'left',
  })),
  header: [columns.map(({ name }) => name)],
  merges: [],
  rows: rows.map((texts) =>
    texts.map((text, column) => numberOf[columns[column].kind]?.(text) ?? text),
  ),
})
