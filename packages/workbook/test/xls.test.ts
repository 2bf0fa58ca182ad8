import { readWorkbook } from '@jibao/workbook'
import { describe, expect, test } from 'vitest'
import { bof, eof, record, wideString, writeCompound, writeXls } from './support/write-xls.ts'

const file = '回收/残联.xls'
const font = (isStruck: boolean): Buffer =>
  record(0x0031, [2, 200], [2, isStruck ? 8 : 0], Buffer.alloc(12))
const format = (id: number, code: string): Buffer => record(0x041e, [2, id], wideString(code))
/** Font, then number format. */
const cellFormat = (fontId: number, formatId: number): Buffer =>
  record(0x00e0, [2, fontId], [2, formatId], Buffer.alloc(16))

const plain = 0
const percent = 1
const struck = 2
const chineseDate = 3
const builtInDate = 4

const styles = [
  font(false),
  font(false),
  font(false),
  font(false),
  // Number 5, as there is no font 4.
  font(true),
  format(164, '0.00%'),
  format(165, 'yyyy"年"m"月"d"日"'),
  cellFormat(0, 0),
  cellFormat(0, 164),
  cellFormat(5, 0),
  cellFormat(0, 165),
  cellFormat(0, 31),
]

/** Two strings: plain; and 旧新 of which the first character is struck out. */
const strings = record(
  0x00fc,
  [4, 2],
  [4, 2],
  wideString('指标'),
  [2, 2],
  [1, 9],
  [2, 2],
  Buffer.from('旧新', 'utf16le'),
  [2, 0],
  [2, 5],
  [2, 1],
  [2, 0],
)

const at = (row: number, column: number, xf: number) =>
  [
    [2, row],
    [2, column],
    [2, xf],
  ] as const
const number = (row: number, column: number, xf: number, value: number): Buffer =>
  record(0x0203, ...at(row, column, xf), [8, value])
const formula = (row: number, column: number, result: Buffer): Buffer =>
  record(0x0006, ...at(row, column, plain), result, [2, 0], [4, 0], [2, 0])
const special = (kind: number, value = 0): Buffer =>
  Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff])

const own = record(0x01ae, [2, 1], [2, 0x0401])
const extern = record(0x0017, [2, 1], [2, 0], [2, 0], [2, 0])
const label = (name: string, ...tokens: readonly number[]): Buffer =>
  record(
    0x0018,
    [2, 0],
    [1, 0],
    [1, name.length],
    [2, tokens.length],
    Buffer.alloc(8),
    [1, 1],
    Buffer.from(name, 'utf16le'),
    Buffer.from(tokens),
  )

const records = [
  record(0x0208, [2, 1], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0x20]),
  record(0x007d, [2, 2], [2, 255], [2, 2000], [2, 0], [2, 1], [2, 0]),
  record(0x00fd, ...at(0, 0, plain), [4, 0]),
  record(0x00fd, ...at(0, 1, plain), [4, 1]),
  number(1, 0, percent, 0.5927),
  number(1, 1, struck, 12.5),
  // 15.5 as hundredths of an integer, then a double cut short.
  record(
    0x00bd,
    [2, 2],
    [2, 0],
    [2, plain],
    [4, (1550 << 2) | 3],
    [2, plain],
    [4, 0x3ff80000],
    [2, 1],
  ),
  record(0x027e, ...at(2, 3, plain), [4, 0x3ff00000]),
  record(0x00be, [2, 3], [2, 0], [2, struck], [2, struck], [2, 1]),
  number(4, 0, chineseDate, 45565),
  number(4, 1, builtInDate, 45565.6),
  // A chart on the sheet, with an end of its own.
  bof(0x0600, 0x0020),
  number(0, 0, plain, 999),
  eof,
  record(0x0205, ...at(5, 0, plain), [1, 1], [1, 0]),
  record(0x0205, ...at(5, 1, plain), [1, 7], [1, 1]),
  formula(6, 0, Buffer.concat([Buffer.alloc(8)])),
  formula(6, 1, special(0)),
  record(0x0207, wideString('结果')),
  formula(6, 2, special(2, 42)),
  record(0x00e5, [2, 1], [2, 0], [2, 0], [2, 0], [2, 3]),
]

const sheets = [
  { name: '填报表', records },
  { name: '_meta', state: 2, records: [number(0, 0, plain, 1)] },
]

test('reads cells, formats, what is struck out, hidden or merged', async () => {
  const { value, diagnostics } = await readWorkbook(writeXls([...styles, strings], sheets), {
    file,
  })
  expect(diagnostics).toEqual([])
  expect(value?.format).toBe('xls')
  expect(value?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['填报表', false],
    ['_meta', true],
  ])
  expect(value?.sheets[0]).toMatchObject({
    merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
    hiddenRows: [2],
    hiddenColumns: [3, 4],
  })
  expect(value?.sheets[0]?.cells).toEqual([
    { row: 1, column: 1, content: { kind: 'text', text: '指标' } },
    { row: 1, column: 2, content: { kind: 'text', text: '新' }, struck: '旧' },
    { row: 2, column: 1, content: { kind: 'number', value: '0.5927' }, format: '0.00%' },
    { row: 2, column: 2, struck: '12.5' },
    { row: 3, column: 1, content: { kind: 'number', value: '15.5' } },
    { row: 3, column: 2, content: { kind: 'number', value: '1.5' } },
    { row: 3, column: 4, content: { kind: 'number', value: '1' } },
    {
      row: 5,
      column: 1,
      content: { kind: 'date', date: '2024-09-30' },
      format: 'yyyy"年"m"月"d"日"',
    },
    {
      row: 5,
      column: 2,
      content: { kind: 'date', date: '2024-09-30' },
      format: 'yyyy"年"m"月"d"日"',
    },
    { row: 6, column: 1, content: { kind: 'boolean', value: true } },
    { row: 6, column: 2, content: { kind: 'error', code: '#DIV/0!' } },
    { row: 7, column: 1, content: { kind: 'number', value: '0' }, formula: '' },
    { row: 7, column: 2, content: { kind: 'text', text: '结果' }, formula: '' },
    { row: 7, column: 3, content: { kind: 'error', code: '#N/A' }, formula: '' },
  ])
})

test('counts days from 1904 where the file does', async () => {
  const bytes = writeXls(
    [...styles, record(0x0022, [2, 1])],
    [{ name: '表', records: [number(0, 0, chineseDate, 45565 - 1462)] }],
  )
  const { value } = await readWorkbook(bytes, { file })
  expect(value?.sheets[0]?.cells[0]?.content).toEqual({ kind: 'date', date: '2024-09-30' })
})

test('a string goes on in the next record in narrower characters', async () => {
  const split = Buffer.concat([
    record(0x00fc, [4, 1], [4, 1], [2, 4], [1, 1], Buffer.from('甲乙', 'utf16le')),
    record(0x003c, [1, 0], Buffer.from('ab')),
  ])
  const bytes = writeXls(
    [...styles, split],
    [{ name: '表', records: [record(0x00fd, ...at(0, 0, plain), [4, 0])] }],
  )
  const { value } = await readWorkbook(bytes, { file })
  expect(value?.sheets[0]?.cells[0]?.content).toEqual({ kind: 'text', text: '甲乙ab' })
})

test('names for one stretch of one sheet of this workbook', async () => {
  const names = [
    own,
    extern,
    label('本期完成值', 0x3b, 0, 0, 4, 0, 9, 0, 6, 0, 6, 0),
    label('部门', 0x3a, 0, 0, 1, 0, 2, 0),
    label('公式', 0x1e, 1, 0),
  ]
  const { value } = await readWorkbook(writeXls([...styles, ...names], sheets), { file })
  expect(value?.names).toEqual([
    { name: '本期完成值', sheet: '填报表', range: { top: 5, left: 7, bottom: 10, right: 7 } },
    { name: '部门', sheet: '填报表', range: { top: 2, left: 3, bottom: 2, right: 3 } },
  ])
})

test('a link to another workbook is told', async () => {
  const foreign = record(0x01ae, [2, 1], wideString('C:\\a.xls'))
  const { value, diagnostics } = await readWorkbook(writeXls([...styles, foreign], sheets), {
    file,
  })
  expect(value?.sheets).toHaveLength(2)
  expect(diagnostics).toMatchObject([{ code: 'WORKBOOK_EXTERNAL_LINKS', severity: 'warning' }])
})

describe('refused', () => {
  const sheet = { name: '表', records: [] }
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['VBA', writeXls(styles, [sheet], ['_VBA_PROJECT_CUR']), 'WORKBOOK_MACROS'],
    ['Excel 4.0 macros', writeXls(styles, [{ ...sheet, type: 1 }]), 'WORKBOOK_MACROS'],
    ['password', writeXls([record(0x002f, [2, 1])], [sheet]), 'WORKBOOK_ENCRYPTED'],
    ['Excel 95', writeCompound('Workbook', bof(0x0500)), 'WORKBOOK_FORMAT_UNREAD'],
    ['Excel 5 by its stream', writeCompound('Book', bof(0x0500)), 'WORKBOOK_FORMAT_UNREAD'],
    ['encrypted .xlsx', writeCompound('EncryptedPackage', bof()), 'WORKBOOK_ENCRYPTED'],
    ['Word', writeCompound('WordDocument', bof()), 'NOT_A_WORKBOOK'],
    ['slides', writeCompound('PowerPoint Document', bof()), 'NOT_A_WORKBOOK'],
    ['mail', writeCompound('__properties_version1.0', bof()), 'NOT_A_WORKBOOK'],
    ['no beginning', writeCompound('Workbook', eof), 'WORKBOOK_DAMAGED'],
    ['cut off', writeXls(styles, [sheet]).subarray(0, 600), 'WORKBOOK_DAMAGED'],
    [
      'a sheet without end',
      writeXls(styles, [
        { name: '表', records: Array.from({ length: 500 }, (_, row) => number(row, 0, plain, 1)) },
      ]).subarray(0, -1024),
      'WORKBOOK_DAMAGED',
    ],
    [
      'a string without end',
      writeXls([record(0x00fc, [4, 1], [4, 1], [2, 60000], [1, 1])], [sheet]),
      'WORKBOOK_UNREADABLE',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, code) => {
    const { value, diagnostics } = await readWorkbook(bytes, { file })
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })
})
