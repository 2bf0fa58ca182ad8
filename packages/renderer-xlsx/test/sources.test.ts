import { quantity } from '@jibao/core'
import { paragraph } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../src/index.ts'
import { actual, lines, rate, reportOf, target } from './notice.ts'
import { openSheet, openSheets, render } from './open.ts'

const figures = [actual(lines.workers), target(lines.workers), rate(lines.workers)]

describe('数据来源', () => {
  test('says where each figure comes from, once', async () => {
    const report = reportOf(paragraph(...figures, rate(lines.centres)), paragraph(...figures))
    expect((await openSheet(report, '数据来源')).rows).toEqual([
      ['数据来源', null, null, null, null, null, null, null],
      [
        '指标',
        '报告中写作',
        '数值',
        '单位',
        '算式',
        '算式中各数的出处',
        '文件',
        '位置（行:列或单元格）',
      ],
      [
        '帮扶困难职工（人次） 2024年二季度 完成值',
        '486',
        486,
        '',
        '',
        '',
        '回收/残联.xlsx',
        '填报表!C7',
      ],
      ['帮扶困难职工（人次） 2024年 目标值', '≥820', 820, '', '', '', 'plan/2024.yaml', '12:13'],
      [
        '帮扶困难职工（人次） 2024年二季度 完成率',
        '59.27%',
        59.27,
        '%',
        '486 ÷ 820',
        '完成值 486（回收/残联.xlsx 填报表!C7）\n目标值 820（plan/2024.yaml:12:13）',
        '',
        '',
      ],
      [
        '新建乡镇未成年人保护工作站（个） 2024年二季度 完成率',
        '——',
        '',
        '',
        '',
        '目标值 5（plan/2024.yaml:12:13）',
        '',
        '',
      ],
    ])
  })

  test.each([
    ['growth', '-5', '（（-5） − 8）÷ 8'],
    ['difference', '12.5', '12.5 − 8'],
    ['count', '12', '计数'],
  ] as const)('writes %s of %s out', async (kind, a, written) => {
    const operands = [a, '8'].map((value, index) => ({
      id: `${index}`,
      label: '数',
      quantity: quantity(value, '人'),
    }))
    const node = { type: 'value', quantity: quantity('1'), formula: { kind, operands } } as const
    const { rows } = await openSheet(reportOf(paragraph(node)), '数据来源')
    expect(rows[2]?.[4]).toBe(written)
  })

  test('is left out of a report without figures, and when not wanted', async () => {
    expect((await openSheets(reportOf(paragraph('无')))).map(({ name }) => name)).toEqual(['正文'])
    const { text } = await xlsx().readBack(
      await render(reportOf(paragraph(...figures)), xlsx({ sources: false })),
    )
    expect(text).not.toContain('数据来源')
  })
})
