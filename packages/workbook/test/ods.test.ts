import { readWorkbook } from '@jibao/workbook'
import { describe, expect, test } from 'vitest'
import { type Entry, writeZip } from './support/write-zip.ts'

const file = '回收/残联.ods'

const ods = (tables: string, styles = '', more: readonly Entry[] = []): Uint8Array =>
  writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ])

const table = (rows: string, attributes = '') =>
  `<table:table table:name="填报表" ${attributes}>${rows}</table:table>`
const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`
const text = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${content}</table:table-cell>`

const sheetOf = async (bytes: Uint8Array) => {
  const { value, diagnostics } = await readWorkbook(bytes, { file })
  expect(diagnostics).toEqual([])
  return value?.sheets[0]
}

describe('a cell', () => {
  const styles = [
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="2"/><number:text>%</number:text></number:percentage-style>',
    '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>',
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>',
    '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"/>',
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>',
  ].join('')
  const cases: readonly (readonly [string, string, object])[] = [
    [
      'percent with its format',
      '<table:table-cell table:style-name="ce1" office:value-type="percentage" office:value="0.5927"/>',
      { content: { kind: 'number', value: '0.5927' }, format: '0.00%' },
    ],
    [
      'percent without a style',
      '<table:table-cell office:value-type="percentage" office:value="0.5"/>',
      { content: { kind: 'number', value: '0.5' }, format: '0%' },
    ],
    [
      'struck out by an inherited style',
      '<table:table-cell table:style-name="ce2" office:value-type="float" office:value="12.50"/>',
      { struck: '12.5', format: '0.00%' },
    ],
    [
      'a part struck out',
      text('<text:p><text:span text:style-name="T1">旧</text:span>新</text:p>'),
      { content: { kind: 'text', text: '新' }, struck: '旧' },
    ],
    [
      'a part that stands in a struck cell',
      text(
        '<text:p>旧<text:span text:style-name="T2">新</text:span></text:p>',
        'table:style-name="ce2"',
      ),
      { content: { kind: 'text', text: '新' }, struck: '旧', format: '0.00%' },
    ],
    [
      'spaces, tabs, lines and entities',
      text('<text:p>a<text:s text:c="2"/>b<text:tab/>&lt;&#x7532;&gt;</text:p><text:p>c</text:p>'),
      { content: { kind: 'text', text: 'a  b\t<甲>\nc' } },
    ],
    [
      'a comment is no part of it',
      text('<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>'),
      { content: { kind: 'text', text: '甲' } },
    ],
    [
      'day and time',
      '<table:table-cell table:style-name="ce3" office:value-type="date" office:date-value="2024-09-30T14:30:00"/>',
      { content: { kind: 'date', date: '2024-09-30' }, format: 'yyyy"年"m"月"' },
    ],
    [
      'error of a formula',
      '<table:table-cell table:formula="of:=[.A1]/[$填报表.B2:.C3];0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      { content: { kind: 'error', code: '#DIV/0!' }, formula: 'A1/填报表!B2:C3,0' },
    ],
    [
      'formula whose text is empty',
      '<table:table-cell table:formula="of:=&quot;[.A1];&quot;" office:value-type="string" office:string-value=""/>',
      { content: { kind: 'text', text: '' }, formula: '"[.A1];"' },
    ],
    [
      'boolean',
      '<table:table-cell office:value-type="boolean" office:boolean-value="false"/>',
      { content: { kind: 'boolean', value: false } },
    ],
    [
      'time of day, as it shows',
      '<table:table-cell office:value-type="time" office:time-value="PT6H"><text:p>6:00</text:p></table:table-cell>',
      { content: { kind: 'text', text: '6:00' } },
    ],
  ]
  test.each(cases)('%s', async (_, cell, expected) => {
    const sheet = await sheetOf(ods(table(row(cell)), styles))
    expect(sheet?.cells).toEqual([{ row: 1, column: 1, ...expected }])
  })
})

test('rows count in header rows and groups, columns count when they repeat', async () => {
  const title = text('<text:p>标题</text:p>', 'table:number-columns-spanned="3"')
  const covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
  const rows = [
    `<table:table-header-rows>${row(title + covered)}</table:table-header-rows>`,
    row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
    `<table:table-row-group>${row(`<table:table-cell table:number-columns-repeated="2"/>${text('<text:p>甲</text:p>', 'table:number-columns-repeated="2"')}`, 'table:number-rows-repeated="2"')}</table:table-row-group>`,
    row('<table:table-cell/>', 'table:number-rows-repeated="1048571"'),
  ].join('')
  const sheet = await sheetOf(ods(table(rows)))
  expect(sheet?.cells.map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [4, 3],
    [4, 4],
    [5, 3],
    [5, 4],
  ])
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }])
})

test('what is hidden: sheets, and rows and columns within what is used', async () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const columns =
    '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/>'
  const cells = text('<text:p>甲</text:p>', 'table:number-columns-repeated="3"')
  const rows = [
    row(cells, 'table:visibility="filter"'),
    row(cells),
    row('<table:table-cell/>', 'table:visibility="collapse" table:number-rows-repeated="1048574"'),
  ].join('')
  const sheet = await sheetOf(ods(table(columns + rows, 'table:style-name="ta1"'), styles))
  expect(sheet).toMatchObject({ isHidden: true, hiddenRows: [1], hiddenColumns: [2, 3] })
})

test('the style of a cell may be that of its row or column', async () => {
  const styles = [
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="0"/><number:text>%</number:text></number:percentage-style>',
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>',
  ].join('')
  const columns =
    '<table:table-column/><table:table-column table:default-cell-style-name="ce1" table:number-columns-repeated="3"/>'
  const number = '<table:table-cell office:value-type="float" office:value="1"/>'
  const sheet = await sheetOf(ods(table(columns + row(number + number)), styles))
  expect(sheet?.cells.map(({ format }) => format)).toEqual([undefined, '0%'])
})

test('names, for the workbook and for a sheet', async () => {
  const named = (name: string, address: string) =>
    `<table:named-range table:name="${name}" table:cell-range-address="${address}"/>`
  const body = [
    table(
      row(text('<text:p>甲</text:p>')) +
        `<table:named-expressions>${named('乙', '$填报表.$C$7')}</table:named-expressions>`,
    ),
    `<table:named-expressions>${named('甲', "$'填 报''表'.$A$1:.$B$3")}${named('坏', '$填报表.#REF!')}${named('_xlnm.Print_Titles', '$填报表.$A$1:.$B$1')}</table:named-expressions>`,
  ].join('')
  const { value } = await readWorkbook(ods(body), { file })
  expect(value?.names).toEqual([
    { name: '乙', sheet: '填报表', range: { top: 7, left: 3, bottom: 7, right: 3 } },
    { name: '甲', sheet: "填 报'表", range: { top: 1, left: 1, bottom: 3, right: 2 } },
  ])
})

test('copies of other files are no sheets, and are told', async () => {
  const copy = `<table:table table:name="'file:///a.ods'#$表">${row(text('<text:p>乙</text:p>'))}</table:table>`
  const { value, diagnostics } = await readWorkbook(
    ods(table(row(text('<text:p>甲</text:p>'))) + copy),
    {
      file,
    },
  )
  expect(value?.sheets.map(({ name }) => name)).toEqual(['填报表'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['WORKBOOK_EXTERNAL_LINKS'])
})

describe('refused', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'password',
      ods('', '', [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
      'WORKBOOK_ENCRYPTED',
    ],
    [
      'macros',
      ods('', '', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]),
      'WORKBOOK_MACROS',
    ],
    [
      'a cell repeated over the whole sheet',
      ods(
        table(
          row(
            text('<text:p>甲</text:p>', 'table:number-columns-repeated="16384"'),
            'table:number-rows-repeated="1048576"',
          ),
        ),
      ),
      'WORKBOOK_TOO_LARGE',
    ],
    ['entities', ods('<!ENTITY a "b">'), 'WORKBOOK_SUSPICIOUS'],
    [
      'no content',
      writeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'WORKBOOK_DAMAGED',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, code) => {
    const { value, diagnostics } = await readWorkbook(bytes, { file })
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })
})
