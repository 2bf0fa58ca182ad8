import exceljs from 'exceljs'

export type Edit = (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void

export const open = async (bytes: Uint8Array): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

export const save = async (workbook: exceljs.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

/** A workbook that somebody opened, changed and saved; edits are handed its sheet 填报表. */
export const edited = async (bytes: Uint8Array, ...edits: readonly Edit[]): Promise<Uint8Array> => {
  const workbook = await open(bytes)
  const sheet = workbook.getWorksheet('填报表')
  if (sheet === undefined) throw new Error('not a form')
  for (const edit of edits) edit(sheet, workbook)
  return save(workbook)
}

/** Types into cells. */
export const type =
  (cells: Readonly<Record<string, exceljs.CellValue>>): Edit =>
  (sheet) => {
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value
  }

/** Formats a cell, and it alone: exceljs has cells of the same format share an object. */
export const restyle =
  (address: string, style: Partial<exceljs.Style>): Edit =>
  (sheet) => {
    const cell = sheet.getCell(address)
    cell.style = { ...cell.style, ...style }
  }
