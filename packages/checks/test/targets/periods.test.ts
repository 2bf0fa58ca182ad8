import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { recorded } from './recorded.ts'

const lastYear = `德清县2023年三季度民政工作情况
截至2023年9月底，城市低保对象6001人，农村特困人员1060人，发放低保金7197万元。
截至9月底，养老机构入住率为61.5%。困难群众医疗费用综合保障率92.83%。`

const thisYear = (text: string): string => `德清县2024年三季度民政工作情况\n${text}`

test.each([
  ['截至9月底，城市低保对象6175人，上年同期城市低保对象6010人。', ['6010人 → 6001人']],
  ['去年同期农村特困人员1006人。', ['1006人 → 1060人']],
  ['上年同期发放低保金7179万元。', ['7179万元 → 7197万元']],
  ['去年同期养老机构入住率为65.1%。', ['65.1% → 61.5%']],
  ['上年同期困难群众医疗费用综合保障率92.38%。', ['92.38% → 92.83%']],
  ['去年同期，城市低保对象6100人。', ['6100人 → 6001人']],
  ['上年同期农村特困人员为1160人，今年为1102人。', ['1160人 → 1060人']],
  ['发放低保金7500万元，去年同期发放低保金7000万元。', ['7000万元 → 7197万元']],
])('%s', (text, expected) => {
  expect(foundBy('PERIODS_DIFFER', [lastYear, thisYear(text)])).toEqual(expected)
})

test.each([
  ['the same', '上年同期城市低保对象6001人。'],
  ['rounded', '去年同期发放低保金0.72亿元。'],
  ['about', '去年同期城市低保对象约6000人。'],
  ['this year', '截至9月底，城市低保对象6175人。'],
  ['the end of last year', '上年末城市低保对象6100人。'],
  ['all of last year', '去年发放低保金9600万元。'],
  ['another subject', '上年同期农村低保对象7001人。'],
  ['another unit', '上年同期城市低保对象3100户。'],
  ['another act', '上年同期慰问特困人员300人。'],
  ['growth', '发放低保金7500万元，同比增长4.2%。'],
  ['one town', '上年同期莫干镇城市低保对象60人。'],
  ['since the last quarter', '上季度城市低保对象6100人。'],
])('silent: %s', (_, text) => {
  expect(foundBy('PERIODS_DIFFER', [lastYear, thisYear(text)])).toEqual([])
})

test('a report of another place or time is no former report', () => {
  const text = thisYear('上年同期城市低保对象6010人。')
  expect(foundBy('PERIODS_DIFFER', [lastYear.replace('德清县', '安吉县'), text])).toEqual([])
  expect(foundBy('PERIODS_DIFFER', [lastYear.replaceAll('2023', '2022'), text])).toEqual([])
  expect(foundBy('PERIODS_DIFFER', text)).toEqual([])
})

test('records of last year count as well', () => {
  const against = recorded({
    城市低保对象: { unit: '人', accrual: 'point-in-time', figures: { '2023-Q3': '6001人' } },
  })
  const context = { against, period: '2024-Q3' } as const
  expect(foundBy('PERIODS_DIFFER', '上年同期城市低保对象6010人。', context)).toEqual([
    '6010人 → 6001人',
  ])
  expect(foundBy('PERIODS_DIFFER', '上年同期城市低保对象6001人。', context)).toEqual([])
})
