import { add, type Comparator, type Quantity } from '@jibao/core'
import type { Accrual, Dataset, Period, Reading, Target } from '@jibao/data-model'
import fc from 'fast-check'
import {
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  origin,
  qualitative,
  record,
  targetOf,
} from './small-dataset.ts'

/** `12345`, 2 → `123.45`; 7, 2 → `0.07` */
const shiftPoint = (digits: number, places: number): string => {
  if (places === 0) return String(digits)
  const padded = String(digits).padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Decimals from `min` units of the last place, with up to three places. */
export const decimals = (min: number, max = 99_999_999): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min, max }), fc.nat({ max: 3 }))
    .map(([digits, places]) => shiftPoint(digits, places))

/** Few enough to meet each other, and their shares of the year, by chance. */
export const values = fc.oneof(fc.nat({ max: 24 }).map(String), decimals(0, 240))

const approximations = fc.constantFrom(
  undefined,
  ...(['about', 'nearly', 'over', 'exceeding', 'under'] as const),
)

/** A figure that grows with its value and is otherwise alike. */
export const kindsOfFigure: fc.Arbitrary<(value: string) => Quantity> = fc
  .tuple(approximations, fc.option(values, { nil: undefined }))
  .map(([approximate, width]) => (value) => ({
    value,
    unit: '',
    ...(approximate === undefined ? {} : { approximate }),
    ...(width === undefined ? {} : { upper: add(value, width) }),
  }))

export const figures: fc.Arbitrary<Quantity> = fc
  .tuple(kindsOfFigure, values)
  .map(([figureOf, value]) => figureOf(value))

export const comparators = fc.constantFrom<Comparator>('≥', '>', '=', '≤', '<')

export const accruals = fc.constantFrom<Accrual>('year-to-date', 'point-in-time', 'annual')

export const quarters = fc.constantFrom<Period>('2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4')

const quantityTargets: fc.Arbitrary<Target> = fc
  .tuple(comparators, values)
  .map(([comparator, value]) => ({
    kind: 'quantity',
    comparator,
    quantity: { value, unit: '' },
    origin,
  }))

const milestoneTargets: fc.Arbitrary<Target> = fc
  .option(quarters, { nil: undefined })
  .map((due) => ({
    kind: 'milestone',
    text: '出台方案',
    ...(due === undefined ? {} : { due }),
    origin,
  }))

const otherTargets = fc.constantFrom<Target>(qualitative, targetOf('——'))

const recorded = [2023, 2024].flatMap((year) =>
  ([1, 2, 3, 4] as const).map((quarter): Period => `${year}-Q${quarter}`),
)

/** What was recorded quarter by quarter; nothing where undefined. */
const histories = (reading: fc.Arbitrary<Reading>) =>
  fc.array(fc.option(reading, { nil: undefined }), {
    minLength: recorded.length,
    maxLength: recorded.length,
  })

const notStated = fc.constant<Reading>({ kind: 'not-stated' })

const measured = fc.record({
  accrual: accruals,
  target: fc.oneof({ weight: 3, arbitrary: quantityTargets }, otherTargets),
  history: histories(
    fc.oneof(
      figures.map((quantity): Reading => ({ kind: 'quantity', quantity })),
      notStated,
    ),
  ),
})

const milestones = fc.record({
  accrual: fc.constant<Accrual>('milestone'),
  target: fc.oneof({ weight: 3, arbitrary: milestoneTargets }, otherTargets),
  history: histories(
    fc.oneof(
      fc
        .constantFrom('done' as const, 'under-way' as const, 'not-started' as const)
        .map((state): Reading => ({ kind: 'milestone', state })),
      notStated,
    ),
  ),
})

const leads = fc.constantFrom('民政局', '残联', '教育局')

const indicatorSeeds = fc.array(
  fc.tuple(fc.oneof(measured, milestones), fc.option(leads, { nil: undefined })),
  { minLength: 1, maxLength: 5 },
)

const goalSeeds = fc.array(
  fc.record({
    programme: fc.constantFrom('弱有众扶', '老有康养'),
    lead: leads,
    indicators: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 3 }),
    narrated: fc.option(quarters, { nil: undefined }),
  }),
  { maxLength: 6 },
)

/** Two programmes, goals with and without indicators, gaps, prose, two years of records. */
export const datasets: fc.Arbitrary<Dataset> = fc
  .tuple(indicatorSeeds, goalSeeds)
  .map(([indicators, goals]) =>
    datasetOf({
      indicators: indicators.map(([{ accrual, target }, lead], index) =>
        indicatorOf(`指标${index}`, target, { accrual, ...(lead === undefined ? {} : { lead }) }),
      ),
      observations: indicators.flatMap(([{ history }], index) =>
        recorded.flatMap((period, quarter) => {
          const reading = history[quarter]
          return reading === undefined ? [] : [record(`指标${index}`, period, reading)]
        }),
      ),
      goals: goals.map((goal, index) =>
        goalOf(
          `目标${index}`,
          goal.indicators.filter((one) => one < indicators.length).map((one) => `指标${one}`),
          { programme: goal.programme, lead: goal.lead, number: index + 1 },
        ),
      ),
      narratives: goals.flatMap(({ narrated }, index) =>
        narrated === undefined ? [] : [narrativeOf(`目标${index}`, narrated)],
      ),
    }),
  )

export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
