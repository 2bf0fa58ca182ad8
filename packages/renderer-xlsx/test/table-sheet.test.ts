import { quantity } from '@jibao/core'
import { cell, row, type TableNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { notice, progressTable, reportOf } from './notice.ts'
import { cellAt, openSheet, openSheets } from './open.ts'

const caption = progressTable.caption ?? ''

describe('the worksheet of a table', () => {
  test('comes before the prose, the figures of charts and the list of all figures', async () => {
    expect((await openSheets(notice)).map(({ name }) => name)).toEqual([
      caption,
      '正文',
      '年度目标完成率',
      '数据',
    ])
  })

  test('has the caption, the spans of the table and the note merged', async () => {
    const { merges = [] } = await openSheet(notice, caption)
    const ranges = merges.map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${startRow + 1},${startCol + 1}:${endRow + 1},${endCol + 1}`,
    )
    expect(ranges.sort()).toEqual([
      '1,1:1,8',
      '2,1:3,1',
      '2,2:3,2',
      '2,3:3,3',
      '2,4:2,6',
      '2,7:3,7',
      '2,8:3,8',
      '4,1:5,1',
      '4,2:5,2',
      '8,1:8,8',
    ])
  })

  test('keeps header and names in view, filters the body, prints titles on every page', async () => {
    expect(await openSheet(notice, caption)).toMatchObject({
      freezePane: { rows: 3, columns: 2 },
      autoFilter: { range: 'A3:H7' },
      headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: '$1:$3',
      },
    })
  })

  test('colours the status column by what it says, by range', async () => {
    const { conditionalRules = [] } = await openSheet(notice, caption)
    expect(conditionalRules.map(({ range }) => range)).toEqual(['H4:H7', 'H4:H7', 'H4:H7'])
    expect(conditionalRules.map(({ formula }) => formula)).toEqual([
      'OR(ISNUMBER(SEARCH("滞后",H4)))',
      'OR(ISNUMBER(SEARCH("已完成",H4)),ISNUMBER(SEARCH("超额完成",H4)))',
      'OR(ISNUMBER(SEARCH("未报送",H4)),ISNUMBER(SEARCH("未启动",H4)))',
    ])
    const priorities = conditionalRules.map(({ priority }) => priority)
    expect(new Set(priorities).size).toBe(priorities.length)
  })

  test('counts running numbers as numbers and shows texts of quantity columns as texts', async () => {
    const sheet = await openSheet(notice, caption)
    expect(cellAt(sheet, 'A4')).toMatchObject({ type: 'number', value: 1 })
    expect(cellAt(sheet, 'E7')).toMatchObject({ type: 'string', value: '——' })
  })

  test('gives each of two tables with one caption a sheet of its own', async () => {
    const sheets = await openSheets(reportOf(progressTable, { ...progressTable }))
    expect(sheets.map(({ name }) => name)).toEqual([caption, `${caption}（2）`, '正文', '数据'])
  })

  test('holds forty columns', async () => {
    const wide: TableNode = {
      type: 'table',
      caption: '宽表',
      columns: Array.from({ length: 40 }, () => ({ role: 'quantity', weight: 1 })),
      header: [row(...Array.from({ length: 40 }, (_, index) => cell(`乡镇${index + 1}`)))],
      rows: [
        row(
          ...Array.from({ length: 40 }, (_, index) =>
            cell({ type: 'value', quantity: quantity(`${10 ** (index % 9)}`, '元') }),
          ),
        ),
      ],
    }
    const sheet = await openSheet(reportOf(wide), '宽表')
    expect(sheet.autoFilter?.range).toBe('A2:AN3')
    const widths = sheet.columns?.map(({ width = 0 }) => width) ?? []
    expect(widths).toHaveLength(40)
    // The widest number is 100000000元: eleven digits' width.
    widths.forEach((width, index) => {
      expect(width).toBeGreaterThan((index % 9) + 3)
    })
  })

  test('has a grid, or three lines: on top, below the header, at the bottom', async () => {
    const edges = async (ruling: TableNode['ruling']) => {
      const table = ruling === undefined ? progressTable : { ...progressTable, ruling }
      const sheet = await openSheet(reportOf(table), caption)
      return ['A2', 'C2', 'D3', 'C4', 'C7', 'A4'].map((address) => {
        const { border = {} } = cellAt(sheet, address).style ?? {}
        return Object.entries(border)
          .map(([side, line]) => `${side} ${line?.style}`)
          .toSorted()
          .join()
      })
    }
    const grid = 'bottom thin,left thin,right thin,top thin'
    expect(await edges(undefined)).toEqual(Array(6).fill(grid))
    expect(await edges('grid')).toEqual(Array(6).fill(grid))
    expect(await edges('three-line')).toEqual([
      'bottom thin,top medium',
      'bottom thin,top medium',
      'bottom thin',
      '',
      'bottom medium',
      '',
    ])
  })

  test('is as high as its wrapped texts need', async () => {
    const { rowDefs } = await openSheet(notice, caption)
    const heights = [3, 4, 5].map((index) => rowDefs?.get(index)?.height ?? 0)
    const [first = 0, second = 0, plain = 0] = heights
    // Row 6 has one line to a cell; the goal merged over rows 4 and 5 takes at least three.
    expect(first + second).toBeGreaterThan(2 * plain)
  })

  test('without caption and header has neither titles nor filter', async () => {
    const bare = await openSheet(
      reportOf({
        type: 'table',
        columns: [{ role: 'text', weight: 1 }],
        header: [],
        rows: [row(cell('甲'))],
      }),
      '表',
    )
    expect(bare.rows).toEqual([['甲']])
    expect(bare.autoFilter).toBeUndefined()
    expect(bare.pageSetup?.printTitlesRow).toBeUndefined()
    expect(bare.freezePane).toBeUndefined()
  })
})
