import type exceljs from 'exceljs'
import { blankForms } from './blank-forms.ts'
import { type Edit, edited, open, type } from './edit-workbook.ts'

/** What 县总工会 fills in when all is well, and what that is read as. */
export const fill = type({ H5: 602, H6: 93.1, H7: 15000, H8: '推进中' })
export const filledFigures = [
  '职工帮扶 602人 填报表!H5',
  '保障率 93.1% 填报表!H6',
  '救助资金 15000元 填报表!H7',
  '实施方案 推进中 填报表!H8',
] as const

/** The figures of the filled form, some of them otherwise: by cell, `undefined` where there is none. */
export const filledBut = (
  others: Readonly<Record<string, string | undefined>>,
): readonly string[] =>
  filledFigures.flatMap((line) => {
    const cell = line.slice(-2)
    return Object.hasOwn(others, cell) ? (others[cell] ?? []) : line
  })

/** The form of 县总工会, filled in, and then changed. */
export const filledForm =
  (...edits: readonly Edit[]) =>
  (): Promise<Uint8Array> =>
    edited(blankForms.unions, fill, ...edits)

let sent: Promise<Uint8Array> | undefined

/** The filled form, the same bytes each time: exceljs writes the time into its files. */
export const sentForm = (): Promise<Uint8Array> => {
  sent ??= filledForm()()
  return sent
}

/** The rows of the table below its header. */
const first = 5
const last = 8

const valuesOf = (row: exceljs.Row): readonly exceljs.CellValue[] =>
  Array.from({ length: 12 }, (_, at) => row.getCell(at + 1).value)

/** Puts the rows of the table, which are counted from 5, into this order. */
export const orderRows =
  (...order: readonly number[]): Edit =>
  (sheet) => {
    const rows = order.map((number) => valuesOf(sheet.getRow(number)))
    for (const [at, values] of rows.entries()) {
      for (const [index, value] of values.entries()) {
        sheet.getCell(first + at, index + 1).value = value
      }
    }
    for (let row = first + order.length; row <= last; row += 1) {
      for (let column = 1; column <= 12; column += 1) sheet.getCell(row, column).value = null
    }
  }

/** Swaps two columns of the table, as cut and pasted: the names of the columns stay behind, or go along. */
export const swapColumns =
  (a: string, b: string, names: 'stay' | 'follow'): Edit =>
  (sheet, workbook) => {
    for (let row = first - 1; row <= last; row += 1) {
      const [one, other] = [sheet.getCell(`${a}${row}`), sheet.getCell(`${b}${row}`)]
      const values = [one.value, other.value] as const
      ;[other.value, one.value] = values
    }
    if (names === 'stay') return
    const swapped = (range: string): string =>
      range.replace(/\$([A-Z]+)(?=\$)/g, (whole, column) =>
        column === a ? `$${b}` : column === b ? `$${a}` : whole,
      )
    const { definedNames } = workbook
    definedNames.model = definedNames.model.map(({ name, ranges }) => ({
      name,
      ranges: ranges.map(swapped),
    }))
  }

/** As programs do that know no defined names. */
export const loseNames: Edit = (_, workbook) => {
  workbook.definedNames.model = []
}

/** Changes what the form says of itself on its hidden sheet, by the key in column A. */
export const changeMeta =
  (key: string, value: string): Edit =>
  (_, workbook) => {
    workbook.getWorksheet('_meta')?.eachRow((row) => {
      if (row.getCell(1).text === key) row.getCell(2).value = value
    })
  }

/** Adds a copy of another form's sheet behind all others. */
export const addCopy = async (name: string, from: Promise<Uint8Array>): Promise<Edit> => {
  const source = (await open(await from)).getWorksheet('填报表')
  return (_, workbook) => {
    const copy = workbook.addWorksheet(name)
    source?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master !== cell) return
        copy.getCell(cell.address).value = cell.value
      })
    })
  }
}
