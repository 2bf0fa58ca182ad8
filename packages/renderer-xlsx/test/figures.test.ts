import { quantity } from '@jibao/core'
import { paragraph } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../src/index.ts'
import { actual, lines, rate, reportOf, target } from './notice.ts'
import { cellAt, openSheet, openSheets, render } from './open.ts'

const figures = [actual(lines.workers), target(lines.workers), rate(lines.workers)]

describe('数据', () => {
  test('says each figure once, with its period, and where it comes from', async () => {
    const report = reportOf(paragraph(...figures, rate(lines.centres)), paragraph(...figures))
    expect((await openSheet(report, '数据')).rows).toEqual([
      ['数据', null, null, null, null, null, null, null, null, null],
      [
        '序号',
        '指标',
        '报告期',
        '数值',
        '单位',
        '报告中写作',
        '算式',
        '算式中各数的出处',
        '文件',
        '位置（行:列或单元格）',
      ],
      [
        1,
        '帮扶困难职工（人次） 完成值',
        '2024年二季度',
        486,
        null,
        '486',
        null,
        null,
        '回收/残联.xlsx',
        '填报表!C7',
      ],
      [
        2,
        '帮扶困难职工（人次） 目标值',
        '2024年',
        820,
        null,
        '≥820',
        null,
        null,
        'plan/2024.yaml',
        '12:13',
      ],
      [
        3,
        '帮扶困难职工（人次） 完成率',
        '2024年二季度',
        59.27,
        '%',
        '59.27%',
        '486 ÷ 820',
        '完成值 486（回收/残联.xlsx 填报表!C7）\n目标值 820（plan/2024.yaml:12:13）',
        null,
        null,
      ],
      [
        4,
        '新建乡镇未成年人保护工作站（个） 完成率',
        '2024年二季度',
        null,
        null,
        '——',
        null,
        '目标值 5（plan/2024.yaml:12:13）',
        null,
        null,
      ],
    ])
  })

  test.each([
    ['a label', { label: '救助 完成值', indicator: '救助' }, '救助 完成值', null],
    ['an indicator', { indicator: '救助', period: '2024年' }, '救助', '2024年'],
    ['an id', { id: '救助@2024' }, '救助@2024', null],
    ['nothing', {}, null, null],
  ])('names a figure that has %s', async (_, more, name, period) => {
    const node = { type: 'value', quantity: quantity('1'), ...more } as const
    const { rows } = await openSheet(reportOf(paragraph(node)), '数据')
    expect(rows[2]?.slice(1, 3)).toEqual([name, period])
  })

  test('says every way in which a figure is printed', async () => {
    const withUnit = { type: 'value', id: '甲', quantity: quantity('5', '人') } as const
    const report = reportOf(paragraph(withUnit, { ...withUnit, showUnit: false }, withUnit))
    const { rows } = await openSheet(report, '数据')
    expect(rows).toHaveLength(3)
    expect(rows[2]?.[5]).toBe('5人、5')
  })

  test('marks a figure that has yet to be filled in', async () => {
    const pending = { type: 'value', quantity: null, label: '救助', pending: '救助' } as const
    const sheet = await openSheet(reportOf(paragraph(pending)), '数据')
    expect(cellAt(sheet, 'F3')).toMatchObject({ value: '（待填：救助）' })
    expect(cellAt(sheet, 'F3').style?.fill).toBeDefined()
  })

  test.each([
    ['growth', '-5', '（（-5） − 8）÷ 8'],
    ['difference', '12.5', '12.5 − 8'],
    ['sum', '12', '12 + 8'],
    ['score', '6', 'MIN（1，6 ÷ 8）× 5'],
    ['count', '12', '计数'],
  ] as const)('writes %s of %s out', async (kind, a, written) => {
    const numbers = kind === 'score' ? [a, '8', '5'] : [a, '8']
    const operands = numbers.map((value, index) => ({
      id: `${index}`,
      label: '数',
      quantity: quantity(value, '人'),
    }))
    const node = { type: 'value', quantity: quantity('1'), formula: { kind, operands } } as const
    const { rows } = await openSheet(reportOf(paragraph(node)), '数据')
    expect(rows[2]?.[6]).toBe(written)
  })

  test('is left out of a report without figures, and when not wanted', async () => {
    expect((await openSheets(reportOf(paragraph('无')))).map(({ name }) => name)).toEqual(['正文'])
    const { text } = await xlsx().readBack(
      await render(reportOf(paragraph(...figures)), xlsx({ figures: false })),
    )
    expect(text).not.toContain('数据')
  })
})
