import { readWorkbook, type Workbook } from '@jibao/workbook'
import ExcelJS, { type Worksheet } from 'exceljs'
import { describe, expect, test } from 'vitest'
import { writeZip } from './support/write-zip.ts'
import { type XlsxPieces, xlsxParts } from './support/xlsx-parts.ts'

const file = '回收/残联.xlsx'

const read = async (bytes: Uint8Array): Promise<Workbook | undefined> => {
  const { value, diagnostics } = await readWorkbook(bytes, { file })
  expect(diagnostics).toEqual([])
  return value
}

/** As exceljs writes it. */
const written = async (
  fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Workbook | undefined> => {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('填报表'), book)
  return read(new Uint8Array(await book.xlsx.writeBuffer()))
}

/** As no library writes it. */
const made = (pieces: XlsxPieces): Promise<Workbook | undefined> =>
  read(writeZip(xlsxParts(pieces)))

describe('a cell', () => {
  const struck = { strike: true, name: '宋体', size: 11 }
  const cases: readonly (readonly [string, (sheet: Worksheet) => void, object])[] = [
    ['text', (s) => (s.getCell('A1').value = ' 甲 '), { content: { kind: 'text', text: ' 甲 ' } }],
    [
      'a number that a double cannot hold',
      (s) => (s.getCell('A1').value = 0.1 + 0.2),
      { content: { kind: 'number', value: '0.3' } },
    ],
    [
      'percent',
      (s) => Object.assign(s.getCell('A1'), { value: 0.5927, numFmt: '0.00%' }),
      { content: { kind: 'number', value: '0.5927' }, format: '0.00%' },
    ],
    [
      'a number in a text format',
      (s) => Object.assign(s.getCell('A1'), { value: '007', numFmt: '@' }),
      { content: { kind: 'text', text: '007' }, format: '@' },
    ],
    [
      'a day with a time',
      (s) =>
        Object.assign(s.getCell('A1'), {
          value: new Date(Date.UTC(2024, 8, 30, 23, 59, 59)),
          numFmt: 'yyyy-mm-dd hh:mm',
        }),
      { content: { kind: 'date', date: '2024-09-30' }, format: 'yyyy-mm-dd hh:mm' },
    ],
    [
      'a time without a day',
      (s) => Object.assign(s.getCell('A1'), { value: 0.25, numFmt: 'h:mm' }),
      { content: { kind: 'number', value: '0.25' }, format: 'h:mm' },
    ],
    [
      'boolean',
      (s) => (s.getCell('A1').value = true),
      { content: { kind: 'boolean', value: true } },
    ],
    [
      'formula and its result',
      (s) => (s.getCell('A1').value = { formula: 'B1*2', result: 25 }),
      { content: { kind: 'number', value: '25' }, formula: 'B1*2' },
    ],
    [
      'formula without a result',
      (s) => (s.getCell('A1').value = { formula: 'B1*2' }),
      { formula: 'B1*2' },
    ],
    [
      'formula with an error',
      (s) => (s.getCell('A1').value = { formula: '1/0', result: { error: '#DIV/0!' } }),
      { content: { kind: 'error', code: '#DIV/0!' }, formula: '1/0' },
    ],
    [
      'text that looks like a formula',
      (s) => (s.getCell('A1').value = '=cmd|calc'),
      { content: { kind: 'text', text: '=cmd|calc' } },
    ],
    [
      'a part struck out',
      (s) => (s.getCell('A1').value = { richText: [{ text: '12', font: struck }, { text: '15' }] }),
      { content: { kind: 'text', text: '15' }, struck: '12' },
    ],
    [
      'several fonts, nothing struck out',
      (s) =>
        (s.getCell('A1').value = {
          richText: [{ text: '2024' }, { text: '年', font: { bold: true } }],
        }),
      { content: { kind: 'text', text: '2024年' } },
    ],
    [
      'every part struck out',
      (s) => (s.getCell('A1').value = { richText: [{ text: '12', font: struck }] }),
      { struck: '12' },
    ],
    [
      'a number struck out',
      (s) => Object.assign(s.getCell('A1'), { value: 12.5, font: struck }),
      { struck: '12.5' },
    ],
  ]
  test.each(cases)('%s', async (_, fill, expected) => {
    const workbook = await written(fill)
    expect(workbook?.sheets[0]?.cells).toEqual([{ row: 1, column: 1, ...expected }])
  })
})

test('blanks with a format, and emptied cells, are left out', async () => {
  const workbook = await written((sheet) => {
    for (let row = 1; row <= 50; row++) sheet.getCell(row, 1).numFmt = '0.00'
    sheet.getCell('B2').value = ''
    sheet.getCell('C3').value = 1
  })
  expect(workbook?.sheets[0]?.cells.map(({ row, column }) => [row, column])).toEqual([[3, 3]])
})

test('days count from 1904 where the file does', async () => {
  const workbook = await written((sheet, book) => {
    book.properties.date1904 = true
    Object.assign(sheet.getCell('A1'), { value: 45565 - 1462, numFmt: 'yyyy/m/d' })
  })
  expect(workbook?.sheets[0]?.cells[0]?.content).toEqual({ kind: 'date', date: '2024-09-30' })
})

test('built-in formats of a Chinese Excel show days', async () => {
  const styles =
    '<styleSheet><fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="31" fontId="0"/></cellXfs></styleSheet>'
  const workbook = await made({ styles, rows: '<row r="1"><c r="A1" s="1"><v>45565</v></c></row>' })
  expect(workbook?.sheets[0]?.cells[0]?.content).toEqual({ kind: 'date', date: '2024-09-30' })
})

test('what is hidden, and what is merged', async () => {
  const workbook = await written((sheet, book) => {
    sheet.getCell('D4').value = 1
    sheet.getRow(2).hidden = true
    sheet.getRow(9).hidden = true
    sheet.getColumn(3).hidden = true
    sheet.mergeCells('A1:B2')
    book.addWorksheet('藏', { state: 'hidden' })
    book.addWorksheet('_meta', { state: 'veryHidden' })
  })
  expect(workbook?.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['填报表', false],
    ['藏', true],
    ['_meta', true],
  ])
  expect(workbook?.sheets[0]).toMatchObject({
    hiddenRows: [2],
    hiddenColumns: [3],
    merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  })
})

test('rows and columns of no size are hidden, too', async () => {
  const workbook = await made({
    beforeData: '<cols><col min="1" max="2" width="0" customWidth="1"/></cols>',
    rows: '<row r="1" ht="0" customHeight="1"/><row r="2"><c r="B2"><v>1</v></c></row>',
  })
  expect(workbook?.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2] })
})

test('names for one stretch of one sheet', async () => {
  const name = (text: string, range: string, more = '') =>
    `<definedName name="${text}" ${more}>${range}</definedName>`
  const workbook = await made({
    definedNames: `<definedNames>${[
      name('甲', '填报表!$A$1:$B$3'),
      name('乙', "'填 报''表'!$C$7", 'localSheetId="0"'),
      name('列', '填报表!$C:$C'),
      name('两处', '填报表!$A$1,填报表!$B$1'),
      name('坏', '填报表!#REF!'),
      name('外', '[1]表!$A$1'),
      name('数', '17'),
      name('_xlnm._FilterDatabase', '填报表!$A$1:$B$3', 'localSheetId="0"'),
    ].join('')}</definedNames>`,
  })
  expect(workbook?.names).toEqual([
    { name: '甲', sheet: '填报表', range: { top: 1, left: 1, bottom: 3, right: 2 } },
    { name: '乙', sheet: "填 报'表", range: { top: 7, left: 3, bottom: 7, right: 3 } },
    { name: '列', sheet: '填报表', range: { top: 1, left: 3, bottom: 1_048_576, right: 3 } },
  ])
})

test('prefixes, comments, CDATA and cells that do not say where they are', async () => {
  const workbook = await made({
    rows: [
      '<!-- <c r="Z9"><v>1</v></c> -->',
      '<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c t="str"><x:v><![CDATA[<c r="A1"/>&]]></x:v></x:c></x:row>',
    ].join(''),
  })
  expect(workbook?.sheets[0]?.cells).toEqual([
    { row: 1, column: 1, content: { kind: 'number', value: '1' } },
    { row: 1, column: 3, content: { kind: 'text', text: '<c r="A1"/>&' } },
  ])
})

test('formatted blanks beside a formula do not move it', async () => {
  const workbook = await made({
    rows: '<row r="3"><c r="A3" s="0"/><c r="B3" s="0"><f>1+1</f><v>2</v></c><c r="C3"></c><c r="D3"><v></v></c><c r="E3"><v>5</v></c></row><row r="4"><c r="A4"/></row>',
  })
  expect(workbook?.sheets[0]?.cells).toEqual([
    { row: 3, column: 2, content: { kind: 'number', value: '2' }, formula: '1+1' },
    { row: 3, column: 5, content: { kind: 'number', value: '5' } },
  ])
})
