import type { Dataset, Period } from '@jibao/data-model'
import { plainText, printValue, type TableNode, tableGrid } from '@jibao/document'
import { measureProgress } from '@jibao/quarter-progress'
import { expect, test } from 'vitest'
import { attainmentChart } from '../src/model/attainment-chart.ts'
import { progressTable } from '../src/model/progress-table.ts'
import { bureau, datasetOf, goalOf, indicatorOf, observe } from './sample.ts'

const goalsOf = (dataset: Dataset, period: Period) =>
  measureProgress(dataset, period).programmes[0]?.goals ?? []

const indicatorsOf = (dataset: Dataset, period: Period) =>
  goalsOf(dataset, period).flatMap(({ indicators }) => indicators)

const tableOf = (dataset: Dataset, period: Period): TableNode =>
  progressTable(goalsOf(dataset, period), {
    period,
    caption: '进展情况表',
    departmentName: (id) => `县${id}`,
  })

/** The table square by square; a cell shows in each that it covers. */
const squares = (table: TableNode): readonly string[] => {
  const grid = tableGrid(table)
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) =>
      plainText(grid.at(row, column).cell.children),
    ).join(' | '),
  )
}

test('goals span their indicators; milestones show words; the quarters so far', () => {
  expect(squares(tableOf(bureau, '2024-Q2'))).toEqual([
    '序号 | 年度目标 | 指标 | 目标值 | 完成值 | 完成值 | 完成率 | 状态 | 牵头单位',
    '序号 | 年度目标 | 指标 | 目标值 | 一季度 | 二季度 | 完成率 | 状态 | 牵头单位',
    '1 | 完成目标1 | 就业（人） | ≥130 | 65 | 156 | 120% | 超额完成 | 县民政局',
    '2 | 完成目标2 | 帮扶（人） | ≥820 | 220 | 486 | 59.27% | 达到序时 | 县民政局',
    '3 | 完成目标3 | 改造（户） | ≥60 | —— | 0 | 0% | 未启动 | 县民政局',
    '3 | 完成目标3 | 配置（户） | ≥120 | —— | —— | —— | 未报送 | 县民政局',
    '4 | 完成目标4 | 场所（个） | ≥2 | —— | —— | —— | 未报送 | 县残联',
    '5 | 完成目标5 | —— | 定性 | —— | —— | —— | 定性 | 县民政局',
    '6 | 完成目标6 | 方案 | 出台方案 | 推进中 | 已完成 | —— | 已完成 | 县民政局',
  ])
})

test.each<[Period, readonly string[]]>([
  ['2024-Q1', ['一季度']],
  ['2024-H1', ['一季度', '二季度']],
  ['2024-Q3', ['一季度', '二季度', '三季度']],
  ['2024', ['一季度', '二季度', '三季度', '四季度']],
])('%s has the columns of %j', (period, quarters) => {
  const table = tableOf(bureau, period)
  expect(tableGrid(table).columnCount).toBe(7 + quarters.length)
  expect(table.header[1]?.cells.map(({ children }) => plainText(children))).toEqual(quarters)
})

test('a programme without goals has a table of nothing but its header', () => {
  expect(tableGrid(tableOf(datasetOf(), '2024-Q1')).rowCount).toBe(2)
})

test('figures stand alone in their cells, without their unit but for %', () => {
  const dataset = datasetOf({
    goals: [goalOf(1, { indicators: ['率', '标准'] })],
    indicators: [
      indicatorOf('率', { target: '≥86%', unit: '%' }),
      indicatorOf('标准', { target: '≥1000元/月', unit: '元/月' }),
    ],
    observations: [
      ...observe('率', { '2024-Q1': '92.80%' }),
      ...observe('标准', { '2024-Q1': '1,105元/月' }),
    ],
  })
  const table = tableOf(dataset, '2024-Q1')
  const figures = tableGrid(table).cells.flatMap(({ cell }) =>
    cell.children.length === 1 && cell.children[0]?.type === 'value' ? [cell.children[0]] : [],
  )
  expect(figures.map(printValue)).toEqual(['≥86%', '92.80%', '107.91%', '≥1000', '1105', '110.5%'])
})

test('the chart holds every attainment against the target; without any there is none', () => {
  const options = { period: '2024-Q2', title: '完成率' } as const
  const chart = attainmentChart(indicatorsOf(bureau, '2024-Q2'), options)
  expect(chart?.data.map(({ label, value }) => `${label} ${printValue(value)}`)).toEqual([
    '就业 120%',
    '帮扶 59.27%',
    '改造 0%',
  ])
  expect(chart && plainText(chart.alternative)).toBe(
    '截至6月底各项指标完成率：就业120%，帮扶59.27%，改造0%。',
  )
  expect(chart?.reference && printValue(chart.reference)).toBe('100%')
  expect(attainmentChart(indicatorsOf(bureau, '2023-Q1'), options)).toBeUndefined()
})
