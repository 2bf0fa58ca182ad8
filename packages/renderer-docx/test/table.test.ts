import { quantity } from '@jibao/core'
import { cell, row, type TableNode, tableGrid, type ValueNode } from '@jibao/document'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { tableSetting } from '../src/table-setting.ts'
import { paragraphProperties, reportOf, writeWord, writeXml } from './word-file.ts'

const figure = (amount: string, unit: string): ValueNode => ({
  type: 'value',
  quantity: quantity(amount, unit),
})

const table: TableNode = {
  type: 'table',
  caption: '进展情况表',
  columns: [
    { role: 'ordinal', weight: 1 },
    { role: 'label', weight: 3 },
    { role: 'quantity', weight: 2 },
  ],
  header: [
    row({ ...cell('序号'), rowSpan: 2 }, { ...cell('完成'), colSpan: 2 }),
    row(cell('指标'), cell('完成值')),
  ],
  rows: [
    row({ ...cell('甲'), rowSpan: 2, colSpan: 2 }, cell('1')),
    row(cell('2')),
    row(cell('3'), cell('乙'), cell(figure('4', ''))),
  ],
  note: '注：略。',
}

test('header rows are repeated, no row is split', async () => {
  const rows = (await writeXml(table)).match(/<w:tr>.*?<\/w:trPr>/g)
  expect(rows).toEqual([
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
    '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
    '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
  ])
})

test('header, merged rows and the row before the note stay with the next', async () => {
  const rows = (await writeXml(table)).match(/<w:tr>.*?<\/w:tr>/g) ?? []
  expect(rows.map((xml) => xml.includes('<w:keepNext/>'))).toEqual([true, true, true, false, true])
})

test('spans are merged cells for another reader', async () => {
  const { bytes } = await writeWord(reportOf(table))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(value.replace(/<\/?p>/g, '')).toContain(
    '<table><thead><tr><th rowspan="2">序号</th><th colspan="2">完成</th></tr><tr><th>指标</th><th>完成值</th></tr></thead>' +
      '<tbody><tr><td colspan="2" rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td><td>乙</td><td>4</td></tr></tbody></table>',
  )
})

test('no cell holds a paragraph of 正文, whose line is too high for it', async () => {
  const xml = await writeXml(table)
  const cells = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? ''
  expect(new Set(cells.match(/<w:p>(?:<w:pPr><w:pStyle [^>]*>)?/g))).toEqual(
    new Set([
      '<w:p><w:pPr><w:pStyle w:val="TableHeader"/>',
      '<w:p><w:pPr><w:pStyle w:val="TableText"/>',
    ]),
  )
})

test.each([
  ['3', 'center'],
  ['乙', 'left'],
  ['4', 'right'],
])('%s stands %s', async (text, side) => {
  expect(paragraphProperties(await writeXml(table), text)).toContain(`<w:jc w:val="${side}"/>`)
})

test('figures of several units are centred', async () => {
  const units = ['元', '人', '%']
  const xml = await writeXml({
    type: 'table',
    columns: [{ role: 'quantity', weight: 1 }],
    header: [],
    rows: units.map((unit, index) => row(cell(figure(`${index + 1}.5`, unit)))),
  })
  for (const text of ['1.5元', '2.5人', '3.5%'])
    expect(paragraphProperties(xml, text)).toContain('<w:jc w:val="center"/>')
})

test('a table of many columns is set small, its header broken between words', async () => {
  const years = Array.from({ length: 6 }, (_, index) => `${2022 + index}年（计划）`)
  const xml = await writeXml({
    type: 'table',
    columns: ['类别', '指标', '单位', ...years].map((_, index) => ({
      role: index < 3 ? 'label' : 'quantity',
      weight: 1,
    })),
    header: [row(...['类别', '指标', '单位', ...years].map((text) => cell(text)))],
    rows: [row(...Array.from({ length: 9 }, () => cell('困难群众医疗费用综合保障率')))],
  })
  expect(xml).not.toContain('w:val="TableText"')
  expect(xml).toContain('w:val="SmallTableText"')
  const [broken = ''] =
    /<w:p><w:pPr><w:pStyle w:val="SmallTableHeader"\/>(?:(?!<\/w:p>).)*2022年.*?<\/w:p>/.exec(
      xml,
    ) ?? []
  expect(broken.replace(/<w:br\/>/, '|').replace(/<[^|>]*>/g, '')).toBe('2022年|（计划）')
})

test('columns share the type area by weight', async () => {
  expect((await writeXml(table)).match(/<w:gridCol [^>]*>/g)).toEqual([
    '<w:gridCol w:w="1474"/>',
    '<w:gridCol w:w="4423"/>',
    '<w:gridCol w:w="2948"/>',
  ])
})

test.each([
  [[1, 1, 1], 1000, [333, 334, 333]],
  [[1], 701, [701]],
  [[1, 2], 1801, [600, 1201]],
])('weights %j of %i are %j', (weights, width, shares) => {
  const columns = weights.map((weight) => ({ role: 'text', weight }) as const)
  const node: TableNode = { type: 'table', columns, header: [], rows: [] }
  const { widths } = tableSetting(node, tableGrid(node), width)
  expect(widths).toEqual(shares)
})

test('tables that follow one another stay two', async () => {
  const { caption: _, note: __, ...bare } = table
  expect(await writeXml(bare, bare)).not.toContain('</w:tbl><w:tbl>')
})

test('a table without cells leaves its caption only', async () => {
  const xml = await writeXml({ ...table, header: [], rows: [] })
  expect(xml).toContain('进展情况表')
  expect(xml).not.toContain('<w:tbl>')
})
