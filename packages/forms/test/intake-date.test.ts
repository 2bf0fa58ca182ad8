import { type Period, periodEnd } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../src/intake/read-date.ts'
import { cellOf, numberCell } from './intake-sample.ts'

const origin = { file: '县总工会.xlsx', sheet: '填报表', cell: 'J5' }

const read = (cell: Cell | undefined, period: Period = '2024-Q3') =>
  readDate(cell, { period, origin })

const dateCell = (date: string): Cell => cellOf({ kind: 'date', date })

test.each<readonly [cell: Cell, date: string]>([
  [dateCell('2024-09-30'), '2024-09-30'],
  [dateCell('2024-01-01'), '2024-01-01'],
  [cellOf('2024-09-30'), '2024-09-30'],
  [cellOf('2024.9.30'), '2024-09-30'],
  [cellOf('2024/9/5'), '2024-09-05'],
  [cellOf('2024年9月30日'), '2024-09-30'],
  [cellOf(' 2024 年 9 月 30 日 '), '2024-09-30'],
  [cellOf('２０２４．９．３０'), '2024-09-30'],
  [cellOf('2024-9-30 00:00:00'), '2024-09-30'],
  [cellOf('20240930'), '2024-09-30'],
  [cellOf('9月30日'), '2024-09-30'],
  [cellOf('9月30号'), '2024-09-30'],
  [cellOf('9.30'), '2024-09-30'],
  [cellOf('9-30'), '2024-09-30'],
  [cellOf('9/30'), '2024-09-30'],
  [cellOf('截至2024年9月30日'), '2024-09-30'],
  [cellOf('截止到9月30日止'), '2024-09-30'],
  [cellOf('9月底'), '2024-09-30'],
  [cellOf('截至8月末'), '2024-08-31'],
  [cellOf('2024年2月底'), '2024-02-29'],
  [cellOf('三季度末'), '2024-09-30'],
  [cellOf('2024年第二季度'), '2024-06-30'],
  [cellOf('上半年'), '2024-06-30'],
  [numberCell('20240930'), '2024-09-30'],
  [numberCell('20240930', 'yyyy-mm-dd'), '2024-09-30'],
  [numberCell('9.15'), '2024-09-15'],
  [numberCell('9.3', '0.00'), '2024-09-30'],
  [cellOf({ kind: 'number', value: '9.5' }), '2024-09-05'],
])('%j is %s', (cell, date) => {
  expect(read(cell)).toEqual({ date, diagnostics: [] })
})

test.each<readonly [cell: Cell, date: string, message: string]>([
  [numberCell('45565'), '2024-09-30', '“45565”读作 2024-09-30'],
  [cellOf('24.9.30'), '2024-09-30', '“24.9.30”读作 2024-09-30'],
  [cellOf('9月'), '2024-09-30', '“9月”读作 2024-09-30'],
  [cellOf('2024年9月份'), '2024-09-30', '“2024年9月份”读作 2024-09-30'],
  [cellOf('2024.9'), '2024-09-30', '“2024.9”读作 2024-09-30'],
  [cellOf('9月30日', { struck: '9月20日' }), '2024-09-30', '“9月30日”读作 2024-09-30'],
])('%j is %s with a warning', (cell, date, message) => {
  const { diagnostics, ...rest } = read(cell)
  expect(rest).toEqual({ date })
  expect(diagnostics).toMatchObject([
    { severity: 'warning', code: 'DATE_READ', message: `数据截止日期${message}`, origin },
  ])
})

test.each<readonly [cell: Cell, code: string, message: string]>([
  [cellOf('2024-02-30'), 'DATE_INVALID', '“2024-02-30”不是日期'],
  [cellOf('9月31日'), 'DATE_INVALID', '“9月31日”不是日期'],
  [cellOf('13月1日'), 'DATE_INVALID', '“13月1日”不是日期'],
  [cellOf('2024.13'), 'DATE_INVALID', '“2024.13”不是日期'],
  [cellOf('九月三十日'), 'DATE_INVALID', '“九月三十日”不是日期'],
  [cellOf('待定'), 'DATE_INVALID', '“待定”不是日期'],
  [cellOf('截至'), 'DATE_INVALID', '“截至”不是日期'],
  [cellOf('=TODAY()'), 'DATE_INVALID', '“=TODAY()”不是日期'],
  [cellOf({ kind: 'error', code: '#REF!' }), 'DATE_INVALID', '“#REF!”不是日期'],
  [cellOf({ kind: 'boolean', value: true }), 'DATE_INVALID', '“TRUE”不是日期'],
  [cellOf(undefined, { formula: 'TODAY()' }), 'DATE_INVALID', '“=TODAY()”不是日期'],
  [numberCell('9'), 'DATE_INVALID', '“9”不是日期'],
  [numberCell('9.3'), 'DATE_INVALID', '“9.3”不知是 2024-09-03 还是 2024-09-30'],
  [numberCell('2024.9'), 'DATE_INVALID', '“2024.9”不是日期'],
  [numberCell('44104'), 'DATE_INVALID', '“44104”不是日期'],
  [dateCell('2024-10-01'), 'AS_OF_OUTSIDE', ' 2024-10-01 不在 2024-Q3 之内'],
  [dateCell('2023-12-31'), 'AS_OF_OUTSIDE', ' 2023-12-31 不在 2024-Q3 之内'],
  [cellOf('2023.9.30'), 'AS_OF_OUTSIDE', '“2023.9.30” 2023-09-30 不在 2024-Q3 之内'],
  [cellOf('10月底'), 'AS_OF_OUTSIDE', '“10月底” 2024-10-31 不在 2024-Q3 之内'],
  [numberCell('45566'), 'AS_OF_OUTSIDE', '“45566” 2024-10-01 不在 2024-Q3 之内'],
])('%j is refused: %s', (cell, code, message) => {
  const { date, diagnostics } = read(cell)
  expect(date).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { severity: 'error', code, message: `数据截止日期${message}`, origin },
  ])
})

test.each<Cell | undefined>([undefined, cellOf(undefined), cellOf(' '), cellOf('——'), cellOf('/')])(
  '%j is blank',
  (cell) => {
    expect(read(cell)).toEqual({ diagnostics: [] })
  },
)

test('every day up to the end of the period is read, however it is written, and no later one', () => {
  const days = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2025-01-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(
      days,
      fc.constantFrom<Period>('2024-Q1', '2024-H1', '2024-Q3', '2024'),
      (day, period) => {
        const date = day.toISOString().slice(0, 10)
        const [year = '', month = '', number = ''] = date.split('-')
        const [m, d] = [Number(month), Number(number)]
        const written = [
          date,
          `${year}.${m}.${d}`,
          `${year}/${m}/${d}`,
          `${year}年${m}月${d}日`,
          `${year}${month}${number}`,
          `截至${year}年${m}月${d}日`,
        ]
        const isWithin = year === '2024' && date <= periodEnd(period)
        for (const cell of [dateCell(date), ...written.map((text) => cellOf(text))]) {
          expect(read(cell, period).date).toBe(isWithin ? date : undefined)
        }
      },
    ),
    { numRuns: 200 },
  )
})
