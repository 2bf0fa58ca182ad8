import { add, type Quantity, quantity } from '@jibao/core'
import { type Accrual, isYearOver, type Period, type Target } from '@jibao/data-model'
import { type Status, satisfiesTarget } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accruals, comparators, figures, kindsOfFigure, quarters, values } from './arbitraries.ts'
import { indicatorOf, measure, origin, record } from './small-dataset.ts'

type QuantityTarget = Extract<Target, { kind: 'quantity' }>

const targets: fc.Arbitrary<QuantityTarget> = fc
  .tuple(comparators, values)
  .map(([comparator, value]) => ({
    kind: 'quantity',
    comparator,
    quantity: quantity(value),
    origin,
  }))

const statusOf = (target: Target, accrual: Accrual, period: Period, actual: Quantity): Status =>
  measure(indicatorOf('指标', target, { accrual }), period, [
    record('指标', period, { kind: 'quantity', quantity: actual }),
  ]).status

const isDone = (status: Status): boolean => status === 'completed' || status === 'exceeded'

test('only what meets its target is done, and by the year’s end all that does', () => {
  fc.assert(
    fc.property(targets, accruals, quarters, figures, (target, accrual, period, actual) => {
      const isMet = satisfiesTarget(actual, target.comparator, target.quantity)
      const status = statusOf(target, accrual, period, actual)
      if (isDone(status)) expect(isMet).toBe(true)
      if (isYearOver(period) || accrual === 'annual') expect(isDone(status)).toBe(isMet)
    }),
    { numRuns: 500 },
  )
})

test('a total that has reached its floor is done at once', () => {
  const floors = targets.filter(({ comparator }) => comparator === '≥' || comparator === '>')
  fc.assert(
    fc.property(floors, quarters, figures, (target, period, actual) => {
      const isMet = satisfiesTarget(actual, target.comparator, target.quantity)
      expect(isDone(statusOf(target, 'year-to-date', period, actual))).toBe(isMet)
    }),
    { numRuns: 300 },
  )
})

test('a level or a cap is done only when the year is', () => {
  fc.assert(
    fc.property(targets, quarters, figures, (target, period, actual) => {
      fc.pre(!isYearOver(period))
      const isMet = satisfiesTarget(actual, target.comparator, target.quantity)
      expect(statusOf(target, 'point-in-time', period, actual) === 'on-schedule').toBe(isMet)
      const isCap = target.comparator === '≤' || target.comparator === '<'
      if (isCap) expect(isDone(statusOf(target, 'year-to-date', period, actual))).toBe(false)
    }),
    { numRuns: 300 },
  )
})

const fromWorst: readonly Status[] = [
  'not-started',
  'behind',
  'on-schedule',
  'completed',
  'exceeded',
]

test('where more is better, more is never worse', () => {
  const floors = targets.filter(({ comparator }) => comparator === '≥' || comparator === '>')
  fc.assert(
    fc.property(
      floors,
      accruals,
      quarters,
      fc.tuple(kindsOfFigure, values, values),
      (target, accrual, period, [figureOf, less, rise]) => {
        const [before, after] = [less, add(less, rise)].map((value) =>
          fromWorst.indexOf(statusOf(target, accrual, period, figureOf(value))),
        )
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeGreaterThanOrEqual(before ?? 0)
      },
    ),
    { numRuns: 500 },
  )
})
