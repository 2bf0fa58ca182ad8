import { add, compare } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impossible } from '../../src/rules/data/impossible.ts'
import { scale } from '../../src/rules/data/scale.ts'
import { seriesOutlier } from '../../src/rules/data/series-outlier.ts'
import { unchanged } from '../../src/rules/data/unchanged.ts'
import { yearToDateFell } from '../../src/rules/data/year-to-date-fell.ts'
import { finds, quarters, type WrittenIndicator, years } from './record.ts'

type Fires = readonly [why: string, name: string, WrittenIndicator, ...found: readonly string[]]
type Silent = readonly [why: string, name: string, WrittenIndicator]

const firing = (table: readonly Fires[]) =>
  table.map(([why, name, indicator, ...found]) => ({ why, name, indicator, found }))

const one = (name: string, indicator: WrittenIndicator) => ({ indicators: { [name]: indicator } })

describe('DATA_YEAR_TO_DATE_FELL', () => {
  test.each(
    firing([
      [
        'from one quarter to the next',
        '新增就业',
        { unit: '人', figures: quarters('65人', '56人') },
        '2024-Q2 56人 fails',
      ],
      [
        'by one',
        '辅具适配',
        { unit: '人', figures: quarters('72人', '247人', '246人') },
        '2024-Q3 246人 fails',
      ],
      [
        'over a quarter without a figure',
        '帮扶职工',
        { unit: '人', figures: { '2024-Q1': '220人', '2024-Q3': '102人' } },
        '2024-Q3 102人 fails',
      ],
      [
        'beyond what rounding hides',
        '救助金',
        { unit: '万元', figures: quarters('612.8万元', '612.6万元') },
        '2024-Q2 612.6万元 fails',
      ],
      [
        'to nothing',
        '改造户数',
        { unit: '户', figures: quarters('40户', '0户') },
        '2024-Q2 0户 fails',
      ],
      [
        'twice',
        '走访',
        { unit: '户', figures: quarters('50户', '40户', '30户') },
        '2024-Q2 40户 fails',
        '2024-Q3 30户 fails',
      ],
      [
        'with a note',
        '资助学生',
        {
          unit: '人',
          figures: { '2024-Q1': '120人', '2024-Q2': { value: '118人', note: '核减2人' } },
        },
        '2024-Q2 118人 uncertain',
      ],
      [
        'of a rate that nobody said how it counts',
        '满意率',
        { unit: '%', figures: quarters('98%', '96%') },
        '2024-Q2 96% uncertain',
      ],
      [
        'of what is left',
        '剩余户数',
        { unit: '户', figures: quarters('20户', '6户') },
        '2024-Q2 6户 uncertain',
      ],
      [
        'of a range',
        '慰问',
        { unit: '人', figures: quarters('200～220人', '150人') },
        '2024-Q2 150人 fails',
      ],
      [
        'between a half-year and a quarter',
        '培训',
        { unit: '期', figures: { '2024-H1': '12期', '2024-Q3': '9期' } },
        '2024-Q3 9期 fails',
      ],
    ]),
  )('$why', ({ name, indicator, found }) => {
    expect(finds(yearToDateFell, one(name, indicator))).toEqual(found)
  })

  test.each<Silent>([
    ['rises', '新增就业', { unit: '人', figures: quarters('65人', '156人') }],
    ['stands still', '新增就业', { unit: '人', figures: quarters('91人', '91人') }],
    [
      'restarts in January',
      '新增就业',
      { unit: '人', figures: { '2023-Q4': '180人', '2024-Q1': '36人' } },
    ],
    [
      'is a state on a day',
      '在册人数',
      { unit: '人', accrual: 'point-in-time', figures: quarters('120人', '90人') },
    ],
    [
      'is one a year',
      '年度评分',
      { unit: '分', accrual: 'annual', figures: { '2023': '95分', '2024': '90分' } },
    ],
    [
      'falls within its rounding',
      '救助金',
      { unit: '万元', figures: quarters('612.8万元', '613万元', '612.8万元') },
    ],
    ['falls within 余', '慰问', { unit: '人', figures: quarters('约500人', '490人') }],
    ['was not stated', '走访', { unit: '户', figures: quarters('40户', '——', '60户') }],
    ['is recorded after the period', '走访', { unit: '户', figures: quarters('40户') }],
    ['is a milestone', '实施办法', { accrual: 'milestone', figures: quarters('已出台', '推进中') }],
  ])('nothing where it %s', (_, name, indicator) => {
    expect(finds(yearToDateFell, one(name, indicator))).toEqual([])
  })

  test('looks no further than the period', () => {
    const written = one('走访', { unit: '户', figures: quarters('40户', '50户', '30户') })
    expect(finds(yearToDateFell, { ...written, period: '2024-Q2' })).toEqual([])
  })

  test('whatever adds up from quarter to quarter is no fall', () => {
    const increments = fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(increments, (steps) => {
        const sums = steps.map((_, index) =>
          steps
            .slice(0, index + 1)
            .map(String)
            .reduce(add),
        )
        const figures = quarters(...sums.map((sum) => `${sum}人`))
        expect(finds(yearToDateFell, one('新增', { unit: '人', figures }))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('DATA_UNCHANGED', () => {
  test.each(
    firing([
      [
        'a figure that is to grow',
        '新增就业',
        { unit: '人', targets: { 2024: '不少于70人' }, figures: quarters('36人', '91人', '91人') },
        '2024-Q3 91人 uncertain warning',
      ],
      [
        'a figure without a target',
        '开工户数',
        { unit: '户', figures: quarters('70户', '70户') },
        '2024-Q2 70户 uncertain info',
      ],
      [
        'a few',
        '敬老院',
        { unit: '所', targets: { 2024: '3所' }, figures: quarters('1所', '1所') },
        '2024-Q2 1所 uncertain info',
      ],
      [
        'over three quarters',
        '参保人数',
        { unit: '人', figures: quarters('326人', '326人', '326人') },
        '2024-Q3 326人 uncertain warning',
      ],
      [
        'over four',
        '保费',
        { unit: '万元', figures: quarters('8.15万元', '8.15万元', '8.15万元', '8.15万元') },
        '2024-Q4 8.15万元 uncertain warning',
      ],
      [
        'twice in a year',
        '场次',
        { unit: '场', figures: quarters('12场', '12场', '20场', '20场') },
        '2024-Q2 12场 uncertain info',
        '2024-Q4 20场 uncertain info',
      ],
      [
        'with another zero',
        '救助金',
        { unit: '万元', targets: { 2024: '90万元' }, figures: quarters('24.5万元', '24.50万元') },
        '2024-Q2 24.50万元 uncertain warning',
      ],
      [
        'last year',
        '新增就业',
        {
          unit: '人',
          targets: { 2023: '70人以上' },
          figures: { '2023-Q2': '91人', '2023-Q3': '91人', '2024-Q1': '65人' },
        },
        '2023-Q3 91人 uncertain warning',
      ],
    ]),
  )('$why', ({ name, indicator, found }) => {
    expect(finds(unchanged, one(name, indicator))).toEqual(found)
  })

  test.each<Silent>([
    ['grows', '新增就业', { unit: '人', figures: quarters('36人', '91人') }],
    [
      'is done',
      '改造户数',
      { unit: '户', targets: { 2024: '60户' }, figures: quarters('60户', '60户') },
    ],
    [
      'has not begun',
      '培训',
      { unit: '期', targets: { 2024: '12期' }, figures: quarters('0期', '0期') },
    ],
    ['is to stay low', '事故', { unit: '起', better: 'lower', figures: quarters('12起', '12起') }],
    [
      'is a cap',
      '经费',
      { unit: '万元', targets: { 2024: '≤90万元' }, figures: quarters('40万元', '40万元') },
    ],
    [
      'is a state on a day',
      '低保标准',
      { unit: '元/月', accrual: 'point-in-time', figures: quarters('1105元/月', '1105元/月') },
    ],
    [
      'is of two years',
      '新增就业',
      { unit: '人', figures: { '2023-Q4': '91人', '2024-Q1': '91人' } },
    ],
    [
      'is of long ago',
      '新增就业',
      { unit: '人', figures: { '2021-Q2': '91人', '2021-Q3': '91人', '2024-Q1': '65人' } },
    ],
    ['was not stated', '走访', { unit: '户', figures: quarters('——', '——') }],
    ['became exact', '慰问', { unit: '人', figures: quarters('约500人', '500人') }],
  ])('nothing where it %s', (_, name, indicator) => {
    expect(finds(unchanged, one(name, indicator))).toEqual([])
  })
})

describe('DATA_IMPOSSIBLE', () => {
  test.each(
    firing([
      [
        'more than all',
        '服务站覆盖率',
        { unit: '%', figures: quarters('100.5%') },
        '2024-Q1 100.5% fails',
      ],
      [
        'more than all, at the upper end',
        '探访关爱率',
        { unit: '%', figures: quarters('98～102%') },
        '2024-Q1 98%～102% fails',
      ],
      [
        'more than all by another’s count',
        '困难群众参保率',
        { unit: '%', figures: quarters('103%') },
        '2024-Q1 103% uncertain',
      ],
      [
        'long ago',
        '政策落实率',
        { unit: '%', figures: { '2021': '120%', '2024': '100%' } },
        '2021 120% fails',
      ],
      [
        'fewer than none',
        '救助人数',
        { unit: '人', figures: quarters('-12人') },
        '2024-Q1 -12人 fails',
      ],
      [
        'less than no money',
        '救助金支出',
        { unit: '万元', figures: quarters('-3.5万元') },
        '2024-Q1 -3.5万元 fails',
      ],
      [
        'half a person',
        '特困人员',
        { unit: '人', figures: quarters('1060.5人') },
        '2024-Q1 1060.5人 fails',
      ],
      [
        'a part of a household',
        '改造户数',
        { unit: '户', figures: quarters('12.4户') },
        '2024-Q1 12.4户 fails',
      ],
      [
        'a part of a project',
        '公益项目',
        { unit: '个', figures: quarters('20.3个') },
        '2024-Q1 20.3个 fails',
      ],
    ]),
  )('$why', ({ name, indicator, found }) => {
    expect(finds(impossible, one(name, indicator))).toEqual(found)
  })

  test.each<Silent>([
    ['all of it', '覆盖率', { unit: '%', figures: quarters('100%') }],
    ['a completion', '任务完成率', { unit: '%', figures: quarters('124.63%') }],
    ['growth', '收入增长率', { unit: '%', figures: quarters('112%') }],
    ['a rate that may pass 100', '床位使用率', { unit: '%', figures: quarters('104%') }],
    ['a fall', '收入增幅', { unit: '%', figures: quarters('-2.1%') }],
    ['a net change', '净增人数', { unit: '人', figures: quarters('-12人') }],
    ['a mean', '村均服务人数', { unit: '人', figures: quarters('12.5人') }],
    ['ten thousands of people', '服务人次', { unit: '万人次', figures: quarters('3.7万人次') }],
    ['money', '救助金', { unit: '万元', figures: quarters('612.8001万元') }],
    [
      'a whole number with a zero behind the point',
      '户数',
      { unit: '户', figures: quarters('12.0户') },
    ],
  ])('not %s', (_, name, indicator) => {
    expect(finds(impossible, one(name, indicator))).toEqual([])
  })
})

describe('DATA_SERIES_OUTLIER', () => {
  const annual = (unit: string, ...values: readonly string[]): WrittenIndicator => ({
    unit,
    accrual: 'annual',
    figures: years(...values),
  })

  test.each(
    firing([
      [
        'a digit lost',
        '低保标准',
        annual('元', '8136元', '852元', '9120元'),
        '2020 852元 uncertain',
      ],
      [
        'a digit too many',
        '低保对象',
        annual('人', '6175人', '62010人', '6301人'),
        '2020 62010人 uncertain',
      ],
      [
        'in a long series',
        '供养金',
        annual('万元', '102.5万元', '110万元', '9.8万元', '121万元', '130万元'),
        '2021 9.8万元 uncertain',
      ],
      [
        'of years that count from January',
        '新增',
        { unit: '人', figures: years('420人', '41人', '433人') },
        '2020 41人 uncertain',
      ],
    ]),
  )('$why', ({ name, indicator, found }) => {
    expect(finds(seriesOutlier, one(name, indicator))).toEqual(found)
  })

  test.each<Silent>([
    ['grows', '低保标准', annual('元', '8136元', '8520元', '9120元')],
    ['doubles', '经费', annual('万元', '120万元', '240万元', '130万元')],
    ['rises for good', '经费', annual('万元', '12万元', '120万元', '130万元')],
    ['is few', '项目', annual('个', '12个', '1个', '14个')],
    ['is at the end of the series', '补贴', annual('元', '500元', '520元', '52元')],
    ['has neighbours that differ themselves', '捐赠', annual('万元', '60万元', '900万元', '7万元')],
    ['is zero', '疫情补贴', annual('元', '500元', '0元', '520元')],
    [
      'is of another order, which is told for itself',
      '支出',
      annual('万元', '832万元', '8500000万元', '870万元'),
    ],
  ])('nothing where it %s', (_, name, indicator) => {
    expect(finds(seriesOutlier, one(name, indicator))).toEqual([])
  })
})

describe('DATA_SCALE', () => {
  test.each(
    firing([
      [
        '元 for 万元',
        '救助金',
        { unit: '万元', figures: quarters('307.2万元', '6128001万元') },
        '2024-Q2 6128001万元 uncertain',
      ],
      [
        'against the target',
        '慈善资金',
        { unit: '万元', targets: { 2024: '200万元' }, figures: quarters('560000万元') },
        '2024-Q1 560000万元 uncertain',
      ],
      [
        '万元 for 元',
        '低保标准',
        {
          unit: '元',
          accrual: 'point-in-time',
          figures: quarters('13650元', '1.365元', '13650元'),
        },
        '2024-Q2 1.365元 uncertain',
      ],
      [
        'over years',
        '支出',
        { unit: '万元', accrual: 'annual', figures: years('832万元', '8500000万元', '870万元') },
        '2020 8500000万元 uncertain',
      ],
      [
        'two digits too many',
        '人均标准',
        {
          unit: '元/月',
          accrual: 'point-in-time',
          targets: { 2024: '1100元/月' },
          figures: quarters('110500元/月'),
        },
        '2024-Q1 110500元/月 uncertain',
      ],
    ]),
  )('$why', ({ name, indicator, found }) => {
    expect(finds(scale, one(name, indicator))).toEqual(found)
  })

  test.each<Silent>([
    [
      'grows through the year',
      '救助金',
      { unit: '万元', figures: quarters('307.2万元', '612.8万元') },
    ],
    [
      'begins with little',
      '新增就业',
      { unit: '人', targets: { 2024: '130人' }, figures: quarters('1人') },
    ],
    [
      'is far ahead',
      '家电配置',
      { unit: '户', targets: { 2024: '12户' }, figures: quarters('200户') },
    ],
    [
      'is at odds with the target alone',
      '参与',
      { unit: '人次', targets: { 2024: '10人次' }, figures: quarters('1500人次', '1600人次') },
    ],
    [
      'begins a year after another is over',
      '走访',
      { unit: '户', figures: { '2023-Q4': '9000户', '2024-Q1': '60户' } },
    ],
    ['stands alone', '捐赠', { unit: '元', figures: quarters('1500000元') }],
    ['follows nothing', '活动', { unit: '场', figures: quarters('0场', '120场') }],
    [
      'comes in lumps',
      '下拨资金',
      { unit: '万元', figures: quarters('5万元', '900万元', '950万元') },
    ],
    ['was not stated before', '活动', { unit: '场', figures: quarters('——', '120场') }],
  ])('nothing where it %s', (_, name, indicator) => {
    expect(finds(scale, one(name, indicator))).toEqual([])
  })

  test('units a hundred to ten thousand times too small or too large are found wherever they stand in a series', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 9000 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('100', '1000', '10000'),
        (base, wrong, factor) => {
          const values = Array.from({ length: 5 }, (_, index) =>
            index === wrong ? String(base * Number(factor)) : String(base + index),
          )
          const figures = years(...values.map((value) => `${value}万元`))
          const found = finds(scale, one('支出', { unit: '万元', accrual: 'annual', figures }))
          expect(found).toEqual([`${2019 + wrong} ${values[wrong]}万元 uncertain`])
          expect(compare(values[wrong] ?? '0', '100000')).toBe(1)
        },
      ),
      { numRuns: 40 },
    )
  })
})
