import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }))

test('every day of the calendar exists, and none behind the last of its month', () => {
  fc.assert(
    fc.property(dates, ({ year, month, day }) => {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      const told = (of: number) =>
        foundIn('DATE_IMPOSSIBLE', `于${year}年${month}月${of}日召开会议。`)
      expect(told(day)).toEqual([])
      expect(told(last + 1)).toEqual([`${year}年${month}月${last + 1}日`])
    }),
    { numRuns: 60 },
  )
})

test('a row that goes one way has no value out of line', () => {
  const years = Array.from({ length: 6 }, (_, index) => String(2022 + index))
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (numbers, isFalling) => {
        const sorted = numbers.toSorted((a, b) => (isFalling ? b - a : a - b))
        const table = `| 指标 | ${years.join(' | ')} |¶| 甲 | ${sorted.join(' | ')} |`
        expect(foundIn('SERIES_OUTLIER', table)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
