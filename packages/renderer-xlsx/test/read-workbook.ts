import exceljs, { type Cell, type Worksheet } from 'exceljs'
import { printNumber } from '../src/print-number.ts'
import { linkedSheet } from '../src/sheet-link.ts'
import { proseSheetName } from '../src/words.ts'

/** What exceljs reads, a cell each: 正文, and each worksheet at the place where 正文 leads to it, then the others. */
export const readWorkbook = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const unread = new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]))
  const read = (name: string): readonly string[] => {
    const sheet = unread.get(name)
    unread.delete(name)
    return sheet === undefined ? [] : cellsOf(sheet).flatMap(readCell)
  }
  const readCell = (cell: Cell): readonly string[] => {
    const sheet = cell.formula === undefined ? undefined : linkedSheet(cell.formula)
    return [shownIn(cell), ...(sheet === undefined ? [] : read(sheet))]
  }
  return [proseSheetName, ...unread.keys()].flatMap(read)
}

/** Of merged cells the first; of 正文 neither its header nor 层级, which the report does not say. */
const cellsOf = (sheet: Worksheet): readonly Cell[] => {
  const cells: Cell[] = []
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      if (sheet.name === proseSheetName && (rowNumber === 1 || column === 1)) return
      if (cell.master === cell) cells.push(cell)
    })
  })
  return cells
}

const shownIn = ({ value, result, text, numFmt }: Cell): string => {
  const number = typeof value === 'number' ? value : result
  return typeof number === 'number' ? printNumber(String(number), numFmt) : text
}
