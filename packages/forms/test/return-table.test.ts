import { type Diagnostic, isError } from '@jibao/core'
import { readWorkbook, type Workbook } from '@jibao/workbook'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { type ReturnedWorkbook, readReturned, writeReturn } from '../src/index.ts'
import { parseTableMap } from '../src/table/table-map.ts'
import { styledSheet } from './form-open.ts'
import { type TableCase, tableCases } from './table-corpus.ts'
import { dataset, type SheetSketch, type Typed, workbookOf } from './table-sample.ts'

const workspace = '青禾县众扶工作'
const file = '报表.xlsx'

const readOf = (workbook: Workbook, sample: Omit<TableCase, 'name' | 'sheets'> = {}) => {
  const map = sample.map === undefined ? undefined : parseTableMap(sample.map, '对照.yaml').value
  const { period = '2024-Q3' } = sample
  return readReturned(workbook, {
    file: sample.file ?? file,
    workspace,
    dataset,
    ...(period === 'none' ? {} : { period }),
    ...(map === undefined ? {} : { map }),
  })
}

const copyOf = async (
  workbook: Workbook,
  returned: ReturnedWorkbook,
  diagnostics: readonly Diagnostic[] = returned.diagnostics,
): Promise<Uint8Array> => writeReturn({ workbook, returned, diagnostics }, { workspace, dataset })

const reread = async (bytes: Uint8Array): Promise<Workbook> => {
  const { value, diagnostics } = await readWorkbook(bytes, { file })
  expect(diagnostics.filter(isError)).toEqual([])
  if (value === undefined) throw new Error('the copy does not read')
  return value
}

const told = ({ code, origin }: Diagnostic): string =>
  `${code} ${origin?.sheet ?? ''}!${origin?.cell ?? ''}`

const noteAt = async (bytes: Uint8Array, sheet: string, address: string): Promise<string> => {
  const { note } = (await styledSheet(bytes, sheet)).getCell(address).master
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('')
}

/** Changes cells of a file as a clerk would, the list of faults left where it is. */
const mend = async (
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  for (const [address, value] of Object.entries(cells)) {
    const cell = workbook.getWorksheet(sheet)?.getCell(address)
    if (cell === undefined) throw new Error(`no sheet ${sheet}`)
    cell.value = value
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a table that goes back', () => {
  test.each(tableCases)('$name: the copy says what the original said', async (sample) => {
    const workbook = workbookOf(...sample.sheets)
    const returned = readOf(workbook, sample)
    const bytes = await copyOf(workbook, returned)
    const again = readOf(await reread(bytes), sample)
    expect(again.figures).toEqual(returned.figures)
    expect(again.diagnostics.map(told)).toEqual(returned.diagnostics.map(told))
  })

  test.each(tableCases)('$name: every fault with a cell is a note there', async (sample) => {
    const workbook = workbookOf(...sample.sheets)
    const returned = readOf(workbook, sample)
    const bytes = await copyOf(workbook, returned)
    const list = await styledSheet(bytes, '问题清单')
    expect(list.rowCount - 2).toBe(
      returned.diagnostics.filter(({ severity }) => severity !== 'info').length,
    )
    for (const { severity, message, hint, origin } of returned.diagnostics) {
      if (severity === 'info' || origin?.sheet === undefined || origin.cell === undefined) continue
      expect(await noteAt(bytes, origin.sheet, origin.cell)).toContain(`${message}\n${hint}`)
    }
  })
})

const header = ['序号', '指标', '单位', '目标值', '完成值', '备注']

/** A table with this in the cell of its figure. */
const tableWith = (typed: Typed, more: Partial<SheetSketch> = {}): Workbook =>
  workbookOf({
    rows: [
      ['青禾县2024年三季度众扶工作报表'],
      header,
      [1, '帮扶困难职工', '人', 820, typed, '=1+1'],
    ],
    merges: ['A1:F1'],
    ...more,
  })

describe('the copy', () => {
  test.each([
    ['text', '三百余', 1022],
    ['an error', { content: { kind: 'error', code: '#DIV/0!' }, formula: 'D3/0' }, 1022],
    ['a formula without a result', { formula: '[1]表!A1' }, '约1000人'],
  ] as const)('with %s mended imports', async (_, typed, mended) => {
    const workbook = tableWith(typed)
    const returned = readOf(workbook)
    expect(returned.diagnostics.some(isError)).toBe(true)
    const copy = await copyOf(workbook, returned)
    const again = readOf(await reread(await mend(copy, '报表', { E3: mended })))
    expect(again.diagnostics.filter(isError)).toEqual([])
    expect(again.figures).toMatchObject([{ indicator: '职工帮扶', origin: { cell: 'E3' } }])
  })

  test('holds no formula but the links of its list', async () => {
    const workbook = tableWith({
      content: { kind: 'number', value: '7' },
      formula: 'WEBSERVICE(A1)',
    })
    const copy = await reread(await copyOf(workbook, readOf(workbook), [fault('E3')]))
    const formulas = copy.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => formula ?? []),
    )
    expect(formulas).toEqual([`HYPERLINK("#'报表'!E3","报表!E3")`])
    const remark = copy.sheets[1]?.cells.find(({ row, column }) => row === 3 && column === 6)
    expect(remark?.content).toEqual({ kind: 'text', text: '=1+1' })
  })

  test('shows, hides and formats as the original', async () => {
    const workbook = tableWith(
      { content: { kind: 'number', value: '0.5927' }, format: '0.00%' },
      { hiddenRows: [2], hiddenColumns: [4] },
    )
    const hidden = { ...workbookOf({ name: '旧数', rows: [['x']], isHidden: true }).sheets[0] }
    const both = { ...workbook, sheets: [...workbook.sheets, hidden as Workbook['sheets'][number]] }
    const copy = await reread(await copyOf(both, readOf(both), [fault('E3')]))
    const [, first, second] = copy.sheets
    expect(first).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [4],
      merges: workbook.sheets[0]?.merges,
    })
    expect(first?.cells.find(({ row, column }) => row === 3 && column === 5)?.format).toBe('0.00%')
    expect(second).toMatchObject({ name: '旧数', isHidden: true })
  })

  test.each([
    ['beside text', { content: { kind: 'text', text: '1022' }, struck: '98' }, '1022'],
    ['alone', { struck: '98' }, undefined],
  ] as const)('shows what is struck out %s as struck out', async (_, typed, text) => {
    const workbook = tableWith(typed)
    const copy = await reread(await copyOf(workbook, readOf(workbook), [fault('E3')]))
    const cell = copy.sheets[1]?.cells.find(({ row, column }) => row === 3 && column === 5)
    expect(cell?.struck).toBe('98')
    expect(cell?.content).toEqual(text === undefined ? undefined : { kind: 'text', text })
  })

  test('tells in a note what is struck out beside a number', async () => {
    const workbook = tableWith({ content: { kind: 'number', value: '1022' }, struck: '98' })
    const bytes = await copyOf(workbook, readOf(workbook), [fault('E3')])
    expect(await noteAt(bytes, '报表', 'E3')).toBe('有错\n请改\n划去：98')
  })

  test('is the same for the same input', async () => {
    const workbook = tableWith('三百余')
    const [first, second] = await Promise.all([1, 2].map(() => copyOf(workbook, readOf(workbook))))
    expect(first).toEqual(second)
  })

  test.each([
    ['too long', '甲'.repeat(40)],
    ['with marks that Excel refuses', '[2024]三/季:度?'],
    ['like the list of faults', '问题 清单'],
    ['with quotes', `甲'乙"丙`],
  ])('of a sheet with a name %s can be written', async (_, name) => {
    const workbook = tableWith('三百余', { name })
    const copy = await reread(await copyOf(workbook, readOf(workbook)))
    expect(copy.sheets).toHaveLength(2)
    expect(readOf(copy).diagnostics.some(isError)).toBe(true)
  })

  test('of a merge over a whole sheet takes no time of its own', async () => {
    const workbook = tableWith('三百余')
    const [sheet] = workbook.sheets
    const giant = { top: 4, left: 1, bottom: 1_048_576, right: 16_384 }
    const overlapping = { top: 1, left: 2, bottom: 2, right: 3 }
    const sheets = [{ ...sheet, merges: [...(sheet?.merges ?? []), giant, overlapping] }]
    const broken = { ...workbook, sheets } as Workbook
    const copy = await reread(await copyOf(broken, readOf(workbook)))
    expect(copy.sheets[1]?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 6 })
  })
})

const fault = (cell: string): Diagnostic => ({
  code: 'ANY',
  severity: 'error',
  message: '有错',
  hint: '请改',
  origin: { file, sheet: '报表', cell },
})
