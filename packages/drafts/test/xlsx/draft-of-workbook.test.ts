import { placeInDraft } from '@jibao/data-model'
import { readWorkbook } from '@jibao/workbook'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { draftOfWorkbook } from '../../src/xlsx/draft-of-workbook.ts'
import { show } from '../docx/show-blocks.ts'

const draftOf = async (fill: (book: exceljs.Workbook) => void) => {
  const book = new exceljs.Workbook()
  fill(book)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const { value } = await readWorkbook(bytes, { file: '表.xlsx' })
  if (value === undefined) throw new Error('not read')
  return draftOfWorkbook(value, { file: '表.xlsx' })
}

test('a sheet is a heading, its title, its table and its note', async () => {
  const draft = await draftOf((book) => {
    const sheet = book.addWorksheet('进展')
    sheet.addRows([
      ['2024年二季度目标进展表'],
      ['指标', '目标值', '完成值', null, '完成率'],
      [null, null, '一季度', '二季度', null],
      ['帮扶困难职工（人）', 820, 220, 486, 0.592682926829268],
      ['一、社会救助'],
      ['低保金（元）', 1286500, 1286500.5, null, { formula: 'D6/B6', result: 1 }],
      ['注：完成率按全年目标计算'],
      [],
      ['另表', '日期'],
      ['甲', new Date(Date.UTC(2024, 5, 30))],
    ])
    sheet.mergeCells('A1:E1')
    sheet.mergeCells('A2:A3')
    sheet.mergeCells('C2:D2')
    sheet.getCell('E4').numFmt = '0.00%'
    sheet.getCell('B6').numFmt = '#,##0'
    sheet.getCell('C6').numFmt = '#,##0.00'
    sheet.getCell('E6').numFmt = '0%'
    sheet.getCell('B10').numFmt = 'yyyy"年"m"月"d"日"'
  })
  expect(show(draft)).toEqual([
    '#进展',
    '2024年二季度目标进展表',
    [
      '[0,0 2×1]指标 [0,1]目标值 [0,2 1×2]完成值 [0,4]完成率 [1,2]一季度 [1,3]二季度',
      '[2,0]帮扶困难职工（人） [2,1]820 [2,2]220 [2,3]486 [2,4]59.27%',
      '[3,0]一、社会救助',
      '[4,0]低保金（元） [4,1]1,286,500 [4,2]1,286,500.50 [4,4]100%',
    ].join(' '),
    '注：完成率按全年目标计算',
    '[0,0]另表 [0,1]日期 [1,0]甲 [1,1]2024年6月30日',
  ])
  const [, , table] = draft.blocks
  const cells = table?.kind === 'table' ? table.cells : []
  expect(cells.find(({ row, column }) => row === 2 && column === 4)?.stored).toBe(
    '0.592682926829268',
  )
  expect(cells.find(({ row, column }) => row === 0 && column === 0)).not.toHaveProperty('stored')
  const offset = draft.text.indexOf('59.27%')
  expect(placeInDraft(draft, offset + 3)).toEqual({ sheet: '进展', cell: 'E4' })
})

test('what is hidden is not read, and does not count', async () => {
  const draft = await draftOf((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRows([
      ['甲', '密', '乙', '丙'],
      ['密', '密', '密', '密'],
      [1, 2, 3, 4],
    ])
    sheet.getColumn(2).hidden = true
    sheet.getRow(2).hidden = true
    sheet.mergeCells('C1:D1')
    book.addWorksheet('密表', { state: 'hidden' }).addRow(['密'])
    book.addWorksheet('空表')
  })
  expect(show(draft)).toEqual(['#表', '[0,0]甲 [0,1 1×2]乙 [1,0]1 [1,1]3 [1,2]4'])
  expect(draft.text).not.toContain('密')
})

test('lines in a cell are one, errors are text, a single column is a table', async () => {
  const draft = await draftOf((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRows([
      ['困难\n职工', '1022\n820'],
      ['甲', { error: '#DIV/0!' }],
    ])
    sheet.addRows([[], ['人数'], [5], [7], [], ['说明一'], ['说明二']])
  })
  expect(show(draft)).toEqual([
    '#表',
    '[0,0]困难职工 [0,1]1022 820 [1,0]甲 [1,1]#DIV/0!',
    '[0,0]人数 [1,0]5 [2,0]7',
    '说明一',
    '说明二',
  ])
})

test('a merge holds rows together that are blank without it', async () => {
  const draft = await draftOf((book) => {
    const sheet = book.addWorksheet('表')
    sheet.addRows([['甲', '5', '人'], [], ['乙', '6', '人']])
    sheet.mergeCells('A1:A2')
  })
  expect(show(draft)).toEqual(['#表', '[0,0 2×1]甲 [0,1]5 [0,2]人 [2,0]乙 [2,1]6 [2,2]人'])
})
