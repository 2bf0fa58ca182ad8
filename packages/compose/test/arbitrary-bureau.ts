import type { Accrual, Dataset, NarrativePart, Period, Reading, Target } from '@jibao/data-model'
import fc from 'fast-check'
import { datasetOf, goalOf, indicatorOf, narrativeOf, origin, targetOf } from './sample.ts'

const quarters = [2023, 2024].flatMap((year) =>
  ([1, 2, 3, 4] as const).map((quarter): Period => `${year}-Q${quarter}`),
)

/** Of any length, in a year that has goals and in one that has none. */
export const periods = fc.constantFrom<Period>(
  ...quarters,
  '2024-H1',
  '2024-H2',
  '2024',
  '2023-H1',
  '2025-Q1',
)

const decimals = fc
  .tuple(fc.integer({ min: -20, max: 3000 }), fc.constantFrom('', '.5', '.25', '.00'))
  .map(([whole, rest]) => `${whole}${rest}`)

const figures: fc.Arbitrary<Reading> = fc
  .tuple(decimals, fc.constantFrom(undefined, undefined, 'about', 'nearly', 'over'), fc.boolean())
  .map(([value, approximate, isRange]) => ({
    kind: 'quantity',
    quantity: {
      value,
      unit: '',
      ...(approximate === undefined ? {} : { approximate }),
      ...(isRange && approximate === undefined ? { upper: '4000' } : {}),
    },
  }))

const notStated: Reading = { kind: 'not-stated' }

const milestoneReadings = fc
  .constantFrom('done' as const, 'under-way' as const, 'not-started' as const)
  .map((state): Reading => ({ kind: 'milestone', state }))

const withoutFigure: readonly Target[] = [
  targetOf('——'),
  { kind: 'qualitative', text: '积极推进', origin },
]

const figureTargets: fc.Arbitrary<Target> = fc.oneof(
  fc
    .tuple(fc.constantFrom('≥', '>', '=', '≤', '<'), fc.nat({ max: 2000 }))
    .map(([sign, value]) => targetOf(`${sign}${value}`)),
  fc.constantFrom(...withoutFigure, targetOf('不低于上年度收入增幅'), {
    kind: 'relative' as const,
    comparator: '≥' as const,
    than: '指标0',
    indicator: '指标0',
    origin,
  }),
)

const milestoneTargets = fc.constantFrom<Target>(...withoutFigure, targetOf('出台方案'), {
  kind: 'milestone',
  text: '出台方案',
  due: '2024-Q2',
  origin,
})

const history = (readings: fc.Arbitrary<Reading>) =>
  fc.array(fc.option(fc.oneof({ weight: 4, arbitrary: readings }, fc.constant(notStated))), {
    minLength: quarters.length,
    maxLength: quarters.length,
  })

const measured = fc.record({
  accrual: fc.constantFrom<Accrual>('year-to-date', 'point-in-time', 'annual'),
  target: figureTargets,
  unit: fc.constantFrom('', '人', '%', '元/月'),
  history: history(figures),
})

const milestones = fc.record({
  accrual: fc.constant<Accrual>('milestone'),
  target: milestoneTargets,
  unit: fc.constant(''),
  history: history(milestoneReadings),
})

const inUnit = (reading: Reading, unit: string): Reading =>
  reading.kind === 'quantity'
    ? { kind: 'quantity', quantity: { ...reading.quantity, unit } }
    : reading

const targetInUnit = (target: Target, unit: string): Target =>
  target.kind === 'quantity' ? { ...target, quantity: { ...target.quantity, unit } } : target

const parts = (indicators: number): fc.Arbitrary<NarrativePart> =>
  fc.oneof(
    fc.constantFrom<NarrativePart>({ kind: 'text', text: '已部署' }),
    fc.record({
      kind: fc.constant('figure' as const),
      indicator: fc.nat({ max: indicators - 1 }).map((index) => `指标${index}`),
      aspect: fc.constantFrom('actual' as const, 'target', 'attainment', 'change'),
      period: periods,
    }),
  )

/** Goals with and without indicators, gaps, prose that quotes other periods, two years of records. */
export const bureaus: fc.Arbitrary<Dataset> = fc
  .array(fc.oneof({ weight: 3, arbitrary: measured }, milestones), { minLength: 1, maxLength: 4 })
  .chain((indicators) =>
    fc.record({
      indicators: fc.constant(indicators),
      goals: fc.array(
        fc.record({
          indicators: fc.uniqueArray(fc.nat({ max: indicators.length - 1 }), { maxLength: 3 }),
          year: fc.constantFrom(2023, 2024),
          supporting: fc.subarray(['残联', '民政局']),
          prose: fc.option(
            fc.array(fc.array(parts(indicators.length), { maxLength: 3 }), { maxLength: 2 }),
          ),
        }),
        { maxLength: 5 },
      ),
    }),
  )
  .map(({ indicators, goals }) =>
    datasetOf({
      indicators: indicators.map(({ accrual, target, unit }, index) => {
        const targets = { 2023: targetInUnit(target, unit), 2024: targetInUnit(target, unit) }
        return { ...indicatorOf(`指标${index}`, { accrual, unit }), targets }
      }),
      observations: indicators.flatMap(({ history: readings, unit }, index) =>
        quarters.flatMap((period, quarter) => {
          const reading = readings[quarter]
          if (reading == null) return []
          const asOf = '2024-01-01'
          return [
            { indicator: `指标${index}`, period, asOf, reading: inUnit(reading, unit), origin },
          ]
        }),
      ),
      goals: goals.map((goal, index) =>
        goalOf(index + 1, {
          ...goal,
          indicators: goal.indicators.map((one) => `指标${one}`),
          year: goal.year,
        }),
      ),
      narratives: goals.flatMap(({ prose, year }, index) =>
        prose === null ? [] : [narrativeOf(`2024-${index + 1}`, `${year}-Q2` as Period, prose)],
      ),
    }),
  )
