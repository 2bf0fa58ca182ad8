import { readFileSync, writeFileSync } from 'node:fs'
import exceljs from 'exceljs'

/** Types figures into a form on disk, by indicator id, and saves it. */
export const fillForm = async (
  path: string,
  figures: Readonly<Record<string, exceljs.CellValue>>,
): Promise<void> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
  const sheet = workbook.getWorksheet('填报表')
  if (sheet === undefined) throw new Error(`${path} is no form`)
  const typed = new Set<string>()
  sheet.eachRow((row) => {
    const id = row.getCell('A').text
    const value = figures[id]
    if (value === undefined) return
    row.getCell('H').value = value
    typed.add(id)
  })
  const strays = Object.keys(figures).filter((id) => !typed.has(id))
  if (strays.length > 0) throw new Error(`${path} does not ask for ${strays.join()}`)
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
}
