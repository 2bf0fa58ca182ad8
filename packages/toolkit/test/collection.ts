import exceljs from 'exceljs'

/** A small bureau that asks two departments, nothing recorded for the third quarter. */
export const collecting: Readonly<Record<string, string>> = {
  'w/jibao.yaml': 'name: 某县专项\nissuer: 民政局\nreports: []\n',
  'w/departments.yaml': `departments:
  - { id: 民政局, name: 某县民政局 }
  - { id: 总工会, name: 县总工会, aliases: [工会] }
  - { id: 残联, name: 县残疾人联合会, short: 县残联 }
  - { id: 档案馆, name: 县档案馆 }
`,
  'w/plan/甲.yaml': `programme: { id: 甲, name: 甲专项, lead: 民政局 }
goals:
  - { year: 2024, number: 1, title: 帮扶, text: 帮扶职工。, lead: 总工会, indicators: [职工, 方案] }
  - { year: 2024, number: 2, title: 康复, text: 康复救助。, lead: 残联, indicators: [儿童, 保障率] }
indicators:
  - { id: 职工, name: 帮扶困难职工, unit: 人, targets: { 2024: ≥600人 } }
  - { id: 方案, name: 帮扶方案, accrual: milestone, targets: { 2024: { milestone: 印发方案 } } }
  - { id: 儿童, name: 康复儿童, unit: 人, targets: { 2024: ≥40人 } }
  - { id: 保障率, name: 综合保障率, unit: '%', accrual: point-in-time, targets: { 2024: ≥86% } }
`,
  'w/progress/2024-Q2.yaml': `# 二季度
period: 2024-Q2
observations:
  职工: 486人 # 已核
  儿童: 20人
`,
}

/** What a clerk types: into the figure's cell alone, or into any cell of the row. */
export type Typed = exceljs.CellValue | Readonly<Partial<Record<Column, exceljs.CellValue>>>

const headings = {
  figure: '本期完成值',
  asOf: '数据截止日期',
  note: '备注',
  evidence: '佐证材料',
} as const

type Column = keyof typeof headings

const isRow = (typed: Typed): typed is Readonly<Partial<Record<Column, exceljs.CellValue>>> =>
  typeof typed === 'object' && typed !== null && Object.keys(typed).every((key) => key in headings)

/** A form as it comes back, filled in by indicator id. */
export const fill = async (
  form: Uint8Array,
  typed: Readonly<Record<string, Typed>>,
): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(form.buffer as ArrayBuffer)
  const sheet = workbook.getWorksheet('填报表')
  if (sheet === undefined) throw new Error('no form')
  const columns = new Map<string, number>()
  const rows = new Map<string, number>()
  sheet.eachRow((row, number) => {
    rows.set(row.getCell(1).text, number)
    row.eachCell((cell, column) => columns.set(cell.text, column))
  })
  for (const [id, one] of Object.entries(typed)) {
    const row = rows.get(id)
    if (row === undefined) throw new Error(`no row ${id}`)
    for (const [key, value] of Object.entries(isRow(one) ? one : { figure: one })) {
      const column = columns.get(headings[key as Column])
      if (column === undefined) throw new Error(`no column ${key}`)
      sheet.getCell(row, column).value = value
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A department's own table: rows of cells on one sheet. */
export const ownTable = async (
  rows: readonly (readonly exceljs.CellValue[])[],
): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Sheet1').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
