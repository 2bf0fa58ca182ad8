import { readWorkbook } from '@jibao/workbook'
import { write } from 'hucre'
import { describe, expect, test } from 'vitest'
import { type Entry, writeZip } from './support/write-zip.ts'
import { xlsxParts } from './support/xlsx-parts.ts'

const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readWorkbook(bytes, { file: '回收/残联.xlsx' })).diagnostics.map(({ code }) => code)

const withEntry = (entry: Entry): Uint8Array => writeZip([...xlsxParts(), entry])

/** The parts, with one of them changed. */
const altered = (name: string, change: (entry: Entry) => Entry): Uint8Array =>
  writeZip(xlsxParts().map((entry) => (entry.name === name ? change(entry) : entry)))

const sheet = 'xl/worksheets/sheet1.xml'
const megabyte = 1024 * 1024
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

const addEntity = (entry: Entry): Entry => ({
  ...entry,
  content: String(entry.content).replace('?>', `?>${entity}`),
})

test('the workbook that the others are made of is read', async () => {
  const { value, diagnostics } = await readWorkbook(writeZip(xlsxParts()), { file: 'a.xlsx' })
  expect(diagnostics).toEqual([])
  expect(value?.sheets[0]?.cells).toEqual([
    { row: 1, column: 1, content: { kind: 'text', text: '指标' } },
    { row: 1, column: 2, content: { kind: 'number', value: '12.5' } },
  ])
})

describe('refused by the directory alone', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['path to above', withEntry({ name: 'xl/../../x', content: 'x' }), 'WORKBOOK_SUSPICIOUS'],
    ['path from the root', withEntry({ name: '/etc/x', content: 'x' }), 'WORKBOOK_SUSPICIOUS'],
    ['path to a drive', withEntry({ name: 'C:/x', content: 'x' }), 'WORKBOOK_SUSPICIOUS'],
    ['path with backslashes', withEntry({ name: 'xl\\x', content: 'x' }), 'WORKBOOK_SUSPICIOUS'],
    ['the same name twice', withEntry({ name: sheet, content: 'x' }), 'WORKBOOK_SUSPICIOUS'],
    [
      'the same name in capitals',
      withEntry({ name: sheet.toUpperCase(), content: 'x' }),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'bomb by ratio',
      withEntry({ name: 'xl/media/1.bin', content: new Uint8Array(20 * megabyte) }),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'bomb by size',
      withEntry({ name: 'xl/media/1.bin', content: 'x', bytes: 101 * megabyte }),
      'WORKBOOK_TOO_LARGE',
    ],
    [
      'too many parts',
      writeZip([
        ...xlsxParts(),
        ...Array.from({ length: 2000 }, (_, i) => ({ name: `x/${i}`, content: '' })),
      ]),
      'WORKBOOK_TOO_LARGE',
    ],
    ['more parts than it says', writeZip(xlsxParts(), 3), 'WORKBOOK_SUSPICIOUS'],
    [
      'two names for the same bytes',
      withEntry({ name: 'xl/media/1.bin', localName: sheet, content: 'x', sharesWith: 4 }),
      'WORKBOOK_SUSPICIOUS',
    ],
    ['encrypted part', altered(sheet, (entry) => ({ ...entry, flags: 1 })), 'WORKBOOK_ENCRYPTED'],
    [
      'another name before the content',
      altered(sheet, (entry) => ({ ...entry, localName: 'xl/worksheets/sheet9.xml' })),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'another size before the content',
      altered(sheet, (entry) => ({ ...entry, localBytes: 7 })),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'unknown compression',
      altered(sheet, (entry) => ({ ...entry, method: 12 })),
      'WORKBOOK_DAMAGED',
    ],
    ['VBA', withEntry({ name: 'xl/vbaProject.bin', content: 'x' }), 'WORKBOOK_MACROS'],
    [
      'Excel 4.0 macros',
      withEntry({ name: 'xl/macrosheets/sheet1.xml', content: 'x' }),
      'WORKBOOK_MACROS',
    ],
    [
      'VBA under another name',
      writeZip(
        xlsxParts({
          types:
            '<Override PartName="/xl/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        }),
      ),
      'WORKBOOK_MACROS',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })
})

describe('refused while it is unpacked', () => {
  const declared = xlsxParts().find(({ name }) => name === sheet)?.content.length ?? 0
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'grows beyond what it says',
      altered(sheet, (e) => ({ ...e, bytes: 10 })),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'is less than it says',
      altered(sheet, (e) => ({ ...e, bytes: declared + 100_000 })),
      'WORKBOOK_SUSPICIOUS',
    ],
    ['false checksum', altered(sheet, (e) => ({ ...e, crc: 1 })), 'WORKBOOK_DAMAGED'],
    ['entity in the sheet', altered(sheet, addEntity), 'WORKBOOK_SUSPICIOUS'],
    ['entity in the workbook', altered('xl/workbook.xml', addEntity), 'WORKBOOK_SUSPICIOUS'],
    ['entity in the types', altered('[Content_Types].xml', addEntity), 'WORKBOOK_SUSPICIOUS'],
    [
      'entity in UTF-16',
      altered(sheet, (e) => ({
        ...e,
        content: Buffer.from(`\uFEFF${String(addEntity(e).content)}`, 'utf16le'),
      })),
      'WORKBOOK_SUSPICIOUS',
    ],
    [
      'not XML at all',
      altered(sheet, (e) => ({ ...e, content: 'not a sheet' })),
      'WORKBOOK_DAMAGED',
    ],
    [
      'not even text',
      altered(sheet, (e) => ({ ...e, content: Buffer.from([0xc3, 0x28, 0xff]) })),
      'WORKBOOK_DAMAGED',
    ],
    [
      'no workbook',
      writeZip(xlsxParts().filter(({ name }) => name !== 'xl/workbook.xml')),
      'WORKBOOK_DAMAGED',
    ],
    [
      'an address in disguise',
      writeZip(xlsxParts({ rows: '<row><c r="&#88;FD1"><v>1</v></c></row>' })),
      'WORKBOOK_SUSPICIOUS',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })
})

test.each(["<c r='XFD1048576'>", '<c r="XFD1048576">', '<x:c s="0" r = "XFD1048576" >'])(
  'one far cell is named: %s',
  async (opening) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row>${opening}<v>1</v></c></row>`
    const { value, diagnostics } = await readWorkbook(writeZip(xlsxParts({ rows })), {
      file: 'a.xlsx',
    })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'SHEET_TOO_LARGE', origin: { file: 'a.xlsx', sheet: '填报表', cell: 'XFD1048576' } },
    ])
  },
)

test('a link to another workbook is told, and what the file keeps of it is read', async () => {
  const { value, diagnostics } = await readWorkbook(
    withEntry({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
    { file: 'a.xlsx' },
  )
  expect(value?.sheets).toHaveLength(1)
  expect(diagnostics).toMatchObject([{ code: 'WORKBOOK_EXTERNAL_LINKS', severity: 'warning' }])
})

test('a workbook with a password to open it', async () => {
  const bytes = await write({
    sheets: [{ name: '表', rows: [['甲', 1]] }],
    encryption: { password: 'x', spinCount: 1000 },
  })
  expect(await codesOf(bytes)).toEqual(['WORKBOOK_ENCRYPTED'])
})

test('cut off anywhere, a workbook is told as damaged, or at worst as unreadable', async () => {
  const whole = writeZip(xlsxParts())
  for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
    const codes = await codesOf(whole.subarray(0, Math.floor(whole.length * share)))
    expect(codes).toEqual(['WORKBOOK_DAMAGED'])
  }
})
