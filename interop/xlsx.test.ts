import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixture, convert, pathOf, runPython, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

let path = ''
beforeAll(() => {
  path = pathOf(buildFixture('2024-Q2', folder.path), 'xlsx')
})

const readWithOpenpyxl = `
import openpyxl, json, sys
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
cells = []
for sheet in cached:
  for row in sheet.iter_rows():
    for cell in row:
      if cell.value is not None:
        formula = formulas[sheet.title][cell.coordinate].value
        cells.append({
          'sheet': sheet.title, 'cell': cell.coordinate, 'value': cell.value if not hasattr(cell.value, 'isoformat') else str(cell.value),
          'format': cell.number_format,
          'formula': formula if isinstance(formula, str) and formula.startswith('=') and formulas[sheet.title][cell.coordinate].data_type == 'f' else None,
        })
print(json.dumps({'sheets': cached.sheetnames, 'cells': cells}))
`

interface Cell {
  readonly sheet: string
  readonly cell: string
  readonly value: unknown
  readonly format: string
  readonly formula: string | null
}

const read = (
  file: string,
): { readonly sheets: readonly string[]; readonly cells: readonly Cell[] } =>
  runPython(readWithOpenpyxl, file) as ReturnType<typeof read>

const rates = [
  [0.5927, '0.00%'],
  [0.7265, '0.00%'],
  [0.8444, '0.00%'],
  [1.2, '0%'],
] as const

describe('the notice of 2024-Q2 as Excel', () => {
  test.each(rates)(
    'openpyxl reads the attainment %d as a formula with its result',
    (rate, format) => {
      const found = read(path).cells.filter(
        ({ value, formula }) => value === rate && formula !== null,
      )
      expect(found.length).toBeGreaterThanOrEqual(1)
      expect(found[0]?.format).toBe(format)
      expect(found[0]?.formula).toMatch(/^=ROUND\([A-Z]+\d+\/[A-Z]+\d+,[24]\)$/)
    },
  )

  test('LibreOffice computes the same results from the formulas', () => {
    const before = read(path).cells.filter(
      ({ formula, value }) => formula !== null && typeof value === 'number',
    )
    const after = read(convert(path, 'xlsx', folder.path)).cells
    expect(before.length).toBeGreaterThan(0)
    for (const { sheet, cell, value } of before) {
      const recomputed = after.find((one) => one.sheet === sheet && one.cell === cell)
      expect(recomputed?.value).toBeCloseTo(Number(value), 12)
    }
  })

  test('a sheet says where every figure was recorded', () => {
    const { sheets, cells } = read(path)
    const last = sheets.at(-1)
    const texts = cells.filter(({ sheet }) => sheet === last).map(({ value }) => String(value))
    expect(texts.some((text) => text.includes('progress/2024-Q2.yaml'))).toBe(true)
  })
})
