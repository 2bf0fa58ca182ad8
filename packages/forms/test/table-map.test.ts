import { expect, test } from 'vitest'
import { parseTableMap } from '../src/table/table-map.ts'

test('reads every key of a map, each scalar as typed', () => {
  const { value, diagnostics } = parseTableMap(
    `# 三季度
工作表: 三季度报表
标题行: 3-4
列: { 指标: B, 完成值: f, 单位: C, 截止日期: H, 备注: I, 佐证材料: J, 责任单位: AA }
指标:
  职工帮扶数: 帮扶困难职工
报告期: 2024年三季度
责任单位: 县总工会
单位: 人
`,
    '对照.yaml',
  )
  expect(diagnostics).toEqual([])
  expect(value).toEqual({
    file: '对照.yaml',
    sheet: { name: '三季度报表', origin: { file: '对照.yaml', line: 2, column: 6 } },
    header: [3, 4],
    columns: new Map([
      [2, 'indicator'],
      [6, 'figure'],
      [3, 'unit'],
      [8, 'asOf'],
      [9, 'note'],
      [10, 'evidence'],
      [27, 'department'],
    ]),
    indicators: new Map([
      ['职工帮扶数', { name: '帮扶困难职工', origin: { file: '对照.yaml', line: 6, column: 10 } }],
    ]),
    period: { period: '2024-Q3', origin: { file: '对照.yaml', line: 7, column: 6 } },
    department: { name: '县总工会', origin: { file: '对照.yaml', line: 8, column: 7 } },
    unit: '人',
  })
})

test.each([
  ['', ['FILE_EMPTY 1:1']],
  ['# 空', ['FILE_EMPTY 1:1']],
  ['列', ['VALUE_INVALID 1:1']],
  ['- 列', ['VALUE_INVALID 1:1']],
  ['列: { 指标: B', ['YAML_SYNTAX 1:11']],
  ['列：\n  指标: B', ['YAML_SYNTAX 1:1']],
  ['列: { 指示: B }', ['KEY_UNKNOWN 1:6']],
  ['报告其: 2024-Q3\n列: { 完成: F }', ['KEY_UNKNOWN 1:1', 'KEY_UNKNOWN 2:6']],
  ['列: { 完成值: 6 }', ['VALUE_INVALID 1:11']],
  ['列: { 完成值: F, 备注: F }', ['VALUE_INVALID 1:18']],
  ['列: F', ['VALUE_INVALID 1:4']],
  ['列: { 完成值: F }\n列: { 指标: B }', ['KEY_DUPLICATE 2:1']],
  ['标题行: 第3行', ['VALUE_INVALID 1:6']],
  ['标题行: 4-3', ['VALUE_INVALID 1:6']],
  ['报告期: 九月', ['VALUE_INVALID 1:6']],
  [
    '报告期: 九月\n标题行: 0\n列: { 单位: 人 }',
    ['VALUE_INVALID 1:6', 'VALUE_INVALID 2:6', 'VALUE_INVALID 3:10'],
  ],
  ['工作表:', ['VALUE_INVALID 1:5']],
  ['指标: { 甲: [乙] }', ['VALUE_INVALID 1:10']],
  ['工作表: *甲', ['YAML_FEATURE 1:6']],
  ['工作表: !!str 甲', ['YAML_FEATURE 1:12']],
  ['a: 1\n'.repeat(30_000), ['FILE_TOO_LARGE 1:1']],
])('tells what is wrong with %j and where', (text, expected) => {
  const { value, diagnostics } = parseTableMap(text, '对照.yaml')
  expect(value).toBeUndefined()
  expect(
    diagnostics.map(({ code, origin }) => `${code} ${origin?.line}:${origin?.column}`),
  ).toEqual(expected)
})

test('a slip in a key is told with the key that was meant', () => {
  const { diagnostics } = parseTableMap('报告其: 2024-Q3', '对照.yaml')
  expect(diagnostics[0]?.hint).toContain('是否想写“报告期”')
})
