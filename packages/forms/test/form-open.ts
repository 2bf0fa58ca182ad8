import { type Cell, cellAddress, readWorkbook, type Sheet } from '@jibao/workbook'
import exceljs, { type Cell as StyledCell, type Worksheet } from 'exceljs'
import JSZip from 'jszip'

/** A sheet of a form with its looks, as exceljs reads it. */
export const styledSheet = async (bytes: Uint8Array, name = '填报表'): Promise<Worksheet> => {
  const workbook = new exceljs.Workbook()
  // Its types know the buffer of another age of Node only.
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The cells of a column of the form, from the first indicator on. */
export const columnCells = (sheet: Worksheet, letter: string): readonly StyledCell[] =>
  Array.from({ length: sheet.rowCount - 4 }, (_, index) => sheet.getCell(`${letter}${index + 5}`))

/** A form as a reader of ours sees it. */
export interface ReadForm {
  readonly sheets: readonly Sheet[]
  /** Defined names and what they stand for: `填报表!H5:H9`. */
  readonly names: Readonly<Record<string, string>>
  readonly at: (sheet: string, address: string) => Cell | undefined
}

export const readForm = async (bytes: Uint8Array): Promise<ReadForm> => {
  const { value, diagnostics } = await readWorkbook(bytes, { file: '填报表.xlsx' })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const cells = new Map(
    value.sheets.flatMap(({ name, cells: own }) =>
      own.map((cell) => [`${name}!${cellAddress(cell)}`, cell] as const),
    ),
  )
  const names = value.names.map(({ name, sheet, range: { top, left, bottom, right } }) => {
    const corners = [
      cellAddress({ row: top, column: left }),
      cellAddress({ row: bottom, column: right }),
    ]
    return [name, `${sheet}!${[...new Set(corners)].join(':')}`] as const
  })
  return {
    sheets: value.sheets,
    names: Object.fromEntries(names),
    at: (sheet, address) => cells.get(`${sheet}!${address}`),
  }
}

/** One part of the file, as it is. */
export const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const part = (await JSZip.loadAsync(bytes)).file(name)
  if (part === null) throw new Error(`no part ${name}`)
  return part.async('string')
}

/** The form itself, which comes first where nothing was found wrong with it. */
export const formXml = (bytes: Uint8Array): Promise<string> =>
  partOf(bytes, 'xl/worksheets/sheet1.xml')
