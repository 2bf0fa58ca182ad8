import type { Assessment, Dataset, Observation, Period, Target } from '@jibao/data-model'
import { plainText, printValue, type TableNode, tableGrid, type ValueNode } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureBlocks, type TableWish } from '../src/model/figure-blocks.ts'
import { programmeProgressModel } from '../src/model/programme-progress.ts'
import { scopeOf } from '../src/model/report-scope.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import {
  dataOf,
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  observe,
  origin,
  targetOf,
} from './sample.ts'

const targetsOf = (written: Readonly<Record<number, string>>): Readonly<Record<string, Target>> =>
  Object.fromEntries(Object.entries(written).map(([year, one]) => [year, targetOf(one)]))

const plan: Dataset = datasetOf({
  goals: [
    goalOf(1, { indicators: ['覆盖率', '标准'], supporting: ['残联'] }),
    goalOf(2, { indicators: ['项目', '就业率'], lead: '残联' }),
  ],
  indicators: [
    {
      ...indicatorOf('标准', { unit: '元', category: '社会救助', level: '省' }),
      targets: targetsOf({ 2023: '12500元', 2024: '13650元', 2025: '14100元' }),
    },
    {
      ...indicatorOf('覆盖率', { unit: '%', category: '平台建设', level: '区', lead: '民政局' }),
      targets: targetsOf({ 2023: '50%', 2024: '100%', 2025: '100%' }),
    },
    {
      ...indicatorOf('项目', { unit: '项', category: '社会救助', level: '省' }),
      targets: targetsOf({ 2023: '——', 2024: '18项', 2025: '>18项' }),
    },
    {
      ...indicatorOf('就业率', { unit: '%', category: '社会救助' }),
      targets: targetsOf({ 2024: '不低于上年', 2025: '≥95%' }),
    },
    indicatorOf('不在计划', { unit: '人' }),
  ],
  observations: [
    ...observe('标准', { '2021': '12000元', '2022': '12420元' }),
    ...observe('覆盖率', { '2022': '28.5%' }),
    ...observe('项目', { '2022': '——' }),
  ],
})

const scope = (dataset: Dataset, period: Period) => scopeOf(dataOf(dataset, { period }))

const tableOf = (
  dataset: Dataset,
  period: Period,
  wish: Partial<TableWish> & Pick<TableWish, 'table'>,
): TableNode | undefined => figureBlocks(scope(dataset, period)).table({ indicators: [], ...wish })

/** The table square by square; a cell shows in each that it covers. */
const squares = (table: TableNode | undefined): readonly string[] => {
  if (table === undefined) return []
  const grid = tableGrid(table)
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const { children } = grid.at(row, column).cell
      return children[0]?.type === 'sparkline'
        ? children[0].values.map(printValue).join('~')
        : plainText(children)
    }).join(' | '),
  )
}

describe('年度指标', () => {
  test('the baseline, every year of targets as written, departments, level; by category', () => {
    expect(squares(tableOf(plan, '2023', { table: 'plan' }))).toEqual([
      '类别 | 指标 | 年度指标 | 年度指标 | 年度指标 | 年度指标 | 责任单位 | 级别',
      '类别 | 指标 | 2022年（基期） | 2023年 | 2024年 | 2025年 | 责任单位 | 级别',
      '平台建设 | 1.覆盖率 | 28.5% | 50% | 100% | 100% | 县民政局 | 区',
      '社会救助 | 2.标准（元） | 12420 | 12500 | 13650 | 14100 | 县民政局、县残疾人联合会 | 省',
      '社会救助 | 3.项目（项） | —— | —— | 18 | >18 | 县残疾人联合会 | 省',
      '社会救助 | 4.就业率 | —— | —— | 不低于上年 | ≥95% | 县残疾人联合会 | ——',
    ])
  })

  test('a baseline that the programme names, with what was planned for it where nothing was recorded', () => {
    const dataset: Dataset = {
      ...plan,
      programmes: plan.programmes.map((one) => ({ ...one, baseline: 2022 })),
      indicators: plan.indicators.map((one) =>
        one.id === '就业率'
          ? { ...one, targets: targetsOf({ 2022: '≥89%', 2024: '≥92%', 2025: '≥95%' }) }
          : one,
      ),
    }
    const [, years, , , , last] = squares(tableOf(dataset, '2023', { table: 'plan' }))
    expect(years).toContain(' | 2022年（基期） | 2023年 | ')
    expect(last).toContain('4.就业率 | ≥89% | —— | ≥92% | ≥95% | ')
  })

  test('categories and departments are merged over their rows', () => {
    const table = tableOf(plan, '2023', { table: 'plan' })
    const spans = (table?.rows ?? []).map(({ cells }) =>
      cells.flatMap(({ rowSpan, children }) =>
        rowSpan === undefined ? [] : [`${plainText(children)} ${rowSpan}`],
      ),
    )
    expect(spans).toEqual([[], ['社会救助 3'], ['县残疾人联合会 2'], []])
  })

  test('named indicators alone, in the order in which they are named; without columns that hold nothing', () => {
    const dataset = datasetOf({
      indicators: [
        { ...indicatorOf('甲'), targets: targetsOf({ 2024: '5人' }) },
        { ...indicatorOf('乙'), targets: targetsOf({ 2024: '6人' }) },
      ],
    })
    const wish = { table: 'plan', indicators: ['乙', '甲'], title: '指标' } as const
    expect(squares(tableOf(dataset, '2024', wish))).toEqual([
      '指标 | 年度指标 | 责任单位',
      '指标 | 2024年 | 责任单位',
      '1.乙（人） | 6 | 县民政局',
      '2.甲（人） | 5 | 县民政局',
    ])
    expect(tableOf(dataset, '2024', wish)?.caption).toBe('指标')
  })

  test('no targets, no table', () => {
    expect(tableOf(datasetOf(), '2024', { table: 'plan' })).toBeUndefined()
  })
})

describe('历年数据', () => {
  const dataset = datasetOf({
    indicators: [indicatorOf('标准', { unit: '元/月' }), indicatorOf('人数'), indicatorOf('新')],
    observations: [
      ...observe('标准', {
        '2021': '285元/月',
        '2022': '315元/月',
        '2023-Q4': '350元/月',
        '2024-Q4': '380元/月',
      }),
      ...observe('人数', { '2022': '10人', '2023': '——', '2024': '12人', '2024-Q1': '3人' }),
      ...observe('新', { '2024': '1人' }),
    ],
  })

  test('a figure of another day than the last of its year is told below', () => {
    const taken = dataset.observations.map((one) =>
      one.indicator === '人数' && one.period === '2024'
        ? { ...one, asOf: '2024-09-30', note: '含外来人员。' }
        : one,
    )
    const note = (of: Dataset) => tableOf(of, '2024', { table: 'series' })?.note
    expect(note(dataset)).toBe('注：各年为年末数或全年累计数；“——”为未报送或不适用。')
    expect(note({ ...dataset, observations: taken })).toBe(
      '注：各年为年末数或全年累计数；“——”为未报送或不适用；人数2024年数截至9月30日；人数2024年数：含外来人员。',
    )
  })

  test('figures at the ends of years, and a trend where there are three', () => {
    expect(squares(tableOf(dataset, '2024', { table: 'series' }))).toEqual([
      '指标 | 2021年 | 2022年 | 2023年 | 2024年 | 走势',
      '标准（元/月） | 285 | 315 | 350 | 380 | 285~315~350~380',
      '人数（人） | —— | 10 | —— | 12 | ——',
    ])
  })

  test('what lies after the period is not told', () => {
    const wish = { table: 'series', indicators: ['标准'] } as const
    expect(squares(tableOf(dataset, '2023-Q2', wish))).toEqual([
      '指标 | 2021年 | 2022年',
      '标准（元/月） | 285 | 315',
    ])
  })
})

describe('两年对照', () => {
  const last = (number: number, indicators: readonly string[], text: string) =>
    goalOf(number, { id: `2023-${number}`, year: 2023, title: `上年${number}`, text, indicators })
  const dataset = datasetOf({
    goals: [
      last(1, ['就业'], '新增就业70人。'),
      last(2, [], '开展走访。'),
      goalOf(1, { text: '新增就业130人；', indicators: ['就业'] }),
      goalOf(2, { text: '帮扶820人。', indicators: ['帮扶'], lead: '残联' }),
    ],
    indicators: [
      { ...indicatorOf('就业'), targets: targetsOf({ 2023: '≥70人', 2024: '≥130人' }) },
      { ...indicatorOf('帮扶'), targets: targetsOf({ 2024: '≥820人' }) },
    ],
    observations: [
      ...observe('就业', { '2023-Q1': '35人', '2023-Q2': '70人', '2024-Q1': '65人' }),
      ...observe('帮扶', { '2024-Q1': '220人' }),
    ],
    narratives: [
      narrativeOf('2023-2', '2023-Q1', [
        [
          { kind: 'text', text: '已走访一轮，服务' },
          { kind: 'figure', indicator: '就业', aspect: 'actual', origin },
          { kind: 'text', text: '。' },
        ],
      ]),
    ],
  })

  test('goals of both years in one row where they share an indicator; quarters to come of last year only', () => {
    expect(squares(tableOf(dataset, '2024-Q1', { table: 'two-years' }))).toEqual([
      '序号 | 2023年 | 2024年 | 牵头单位',
      '年度目标 | 年度目标 | 年度目标 | 年度目标',
      '1 | 新增就业70人。 | 新增就业130人。 | 县民政局',
      '2 | —— | 帮扶820人。 | 县残疾人联合会',
      '3 | 开展走访。 | —— | 县民政局',
      '一季度进展 | 一季度进展 | 一季度进展 | 一季度进展',
      '1 | 就业35人，完成年度目标的50%。 | 就业65人，完成年度目标的50%。 | 县民政局',
      '2 | —— | 帮扶220人，完成年度目标的26.83%。 | 县残疾人联合会',
      '3 | 已走访一轮，服务35人。 | —— | 县民政局',
      '二季度进展 | 二季度进展 | 二季度进展 | 二季度进展',
      '1 | 就业70人，完成年度目标。 | —— | 县民政局',
    ])
  })
})

describe('自评', () => {
  const items: Assessment['items'] = [
    { indicator: '就业', weight: { value: '10', unit: '分' }, rule: 'proportional', origin },
    {
      indicator: '标准',
      weight: { value: '20', unit: '分' },
      rule: 'all-or-nothing',
      deduction: { value: '0.5', unit: '分' },
      reason: [{ kind: 'text', text: '公示不及时。' }],
      origin,
    },
    { indicator: '方案', weight: { value: '5', unit: '分' }, rule: 'proportional', origin },
  ]
  const dataset = (observations: readonly Observation[]): Dataset =>
    datasetOf({
      indicators: [
        indicatorOf('就业', { target: '≥130人' }),
        indicatorOf('标准', { target: '≥1000元/月', unit: '元/月' }),
        indicatorOf('方案', { target: '出台方案', unit: '', accrual: 'milestone' }),
      ],
      observations,
      assessments: [{ year: 2024, items, origin }],
    })
  const recorded = [
    ...observe('标准', { '2024-Q4': '1105元/月' }),
    ...observe('方案', { '2024-Q4': '完成' }),
  ]
  const full = dataset([...observe('就业', { '2024-Q4': '97人' }), ...recorded])

  test('scores line by line and their sum', () => {
    expect(squares(tableOf(full, '2024', { table: 'assessment' }))).toEqual([
      '序号 | 指标 | 权重（分） | 目标值 | 完成值 | 完成率 | 得分（分） | 说明',
      '1 | 就业（人） | 10 | ≥130 | 97 | 74.62% | 7.46 | ——',
      '2 | 标准（元/月） | 20 | ≥1000 | 1105 | 110.5% | 19.5 | 公示不及时。',
      '3 | 方案 | 5 | 出台方案 | 已完成 | 已完成 | 5 | ——',
      '合计 | 合计 | 35 | —— | —— | —— | 31.96 | ——',
    ])
  })

  test('a figure that is missing has yet to be filled in, and leaves no sum', () => {
    const lines = squares(tableOf(dataset(recorded), '2024', { table: 'assessment' }))
    expect([lines[1], lines.at(-1)]).toEqual([
      '1 | 就业（人） | 10 | ≥130 | （待填：就业） | 未报送 | —— | ——',
      '合计 | 合计 | 35 | —— | —— | —— | —— | ——',
    ])
  })

  test('scores say how they came about', () => {
    const table = tableOf(full, '2024', { table: 'assessment' })
    const formulas = (table?.rows ?? []).flatMap(({ cells }) => {
      const value = cells.at(-2)?.children[0] as ValueNode
      const { kind, operands = [] } = value.formula ?? {}
      return [`${kind} ${operands.map(({ id }) => id).join(' ')}`]
    })
    expect(formulas).toEqual([
      'score 就业@2024 就业@2024:目标值 就业@2024:权重',
      'difference 标准@2024:应得分 标准@2024:自评扣分',
      'undefined ',
      'sum 就业@2024:得分 标准@2024:得分 方案@2024:得分',
    ])
  })

  test('what a line is worth and earns belongs to its indicator', () => {
    const [line] = tableOf(full, '2024', { table: 'assessment' })?.rows ?? []
    const values = (line?.cells ?? []).flatMap(({ children: [only] }) =>
      only?.type === 'value' ? [only] : [],
    )
    expect(values.map(({ indicator }) => indicator)).toEqual(Array(5).fill('就业'))
  })

  test('named lines alone, without a sum', () => {
    const wish = { table: 'assessment', indicators: ['方案'] } as const
    expect(squares(tableOf(full, '2024', wish)).slice(1)).toEqual([
      '1 | 方案 | 5 | 出台方案 | 已完成 | 已完成 | 5 | ——',
    ])
  })
})

test('a line of three quarters is drawn over the rows of its indicator', () => {
  const dataset = datasetOf({
    goals: [goalOf(1, { indicators: ['甲', '乙'] })],
    indicators: [indicatorOf('甲', { target: '≥100人' }), indicatorOf('乙')],
    observations: observe('甲', { '2024-Q1': '10人', '2024-Q2': '40人', '2024-Q3': '90人' }),
  })
  expect(squares(tableOf(dataset, '2024-Q3', { table: 'quarters', indicators: ['甲'] }))).toEqual([
    '类别 | 牵头单位 | 指标 | 目标值 | 报告期 | 完成值 | 完成率 | 走势',
    '其他 | 县民政局 | 甲（人） | ≥100 | 一季度 | 10 | 10% | 10~40~90',
    '其他 | 县民政局 | 甲（人） | ≥100 | 二季度 | 40 | 40% | 10~40~90',
    '其他 | 县民政局 | 甲（人） | ≥100 | 三季度 | 90 | 90% | 10~40~90',
  ])
  const header = squares(tableOf(dataset, '2024-Q2', { table: 'quarters' }))[0]
  expect(header).toBe('类别 | 牵头单位 | 指标 | 目标值 | 报告期 | 完成值 | 完成率')
})

test('tables are rectangular, and there where flags promise them', () => {
  fc.assert(
    fc.property(bureaus, periods, (dataset, period) => {
      const model = programmeProgressModel(dataOf(dataset, { period }))
      const promised = [
        [model.twoYearTable, model.hasLastYear],
        [model.planTable, model.hasPlan],
        [model.seriesTable, model.hasSeries],
        [model.assessmentTable, model.hasAssessment],
        [model.quarterTable, model.goals.some(({ reported }) => reported.length > 0)],
      ] as const
      for (const [table, isPromised] of promised) {
        if (table.type !== 'table') throw new TypeError('not a table')
        const { rowCount, headerRowCount } = tableGrid(table)
        if (isPromised) expect(rowCount).toBeGreaterThan(headerRowCount)
      }
    }),
  )
})
