import type { Quantity } from '@jibao/core'
import {
  type Accrual,
  aspectSchema,
  type Dataset,
  type FigureAt,
  type ManuscriptBlock,
  manuscriptCharts,
  manuscriptTables,
  type NarrativePart,
  type Period,
  type Reading,
  type Target,
} from '@jibao/data-model'
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

const figuresAt = (indicators: number): fc.Arbitrary<FigureAt> =>
  fc.record(
    {
      indicator: fc.nat({ max: indicators - 1 }).map((index) => `指标${index}`),
      period: periods,
    },
    { requiredKeys: ['indicator'] },
  )

const places = fc.option(fc.nat({ max: 3 }), { nil: undefined })

const rounded = (digits: number | undefined) => (digits === undefined ? {} : { places: digits })

const parts = (indicators: number): fc.Arbitrary<NarrativePart> =>
  fc.oneof(
    fc.constantFrom<NarrativePart>(
      { kind: 'text', text: '已部署' },
      { kind: 'strong', text: '重点' },
      { kind: 'departments', departments: ['残联', '民政局'] },
    ),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          figuresAt(indicators),
          fc.constantFrom(...aspectSchema.options),
          fc.option(fc.constantFrom<Period>('2022', '2023', '2023-Q1', '2024-Q1')),
          places,
        )
        .map(([figure, aspect, base, digits]) => ({
          kind: 'figure' as const,
          ...figure,
          aspect,
          ...(base === null ? {} : { base }),
          ...rounded(digits),
          origin,
        })),
    },
    fc.tuple(figuresAt(indicators), figuresAt(indicators), places).map(([part, whole, digits]) => ({
      kind: 'ratio' as const,
      part,
      whole,
      ...rounded(digits),
      origin,
    })),
    fc
      .array(figuresAt(indicators), { minLength: 2, maxLength: 3 })
      .map((terms) => ({ kind: 'sum' as const, terms, origin })),
  )

const manuscripts = (indicators: number): fc.Arbitrary<readonly ManuscriptBlock[]> => {
  const prose = fc.array(parts(indicators), { maxLength: 3 })
  const named = fc.subarray(Array.from({ length: indicators }, (_, index) => `指标${index}`))
  return fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
        children: prose,
      }),
      fc.record({ kind: fc.constant('paragraph' as const), children: prose }),
      fc.record({
        kind: fc.constant('list' as const),
        counting: fc.constantFrom('bullet' as const, 'decimal', 'chapter', 'phrase'),
        items: fc.array(prose, { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        table: fc.constantFrom(...Object.values(manuscriptTables)),
        indicators: named,
        origin: fc.constant(origin),
      }),
      fc.record({
        kind: fc.constant('chart' as const),
        chart: fc.constantFrom(...Object.values(manuscriptCharts)),
        indicators: named,
        origin: fc.constant(origin),
      }),
    ),
    { maxLength: 4 },
  )
}

const points = (value: string): Quantity => ({ value, unit: '分' })

const scorings = fc.record(
  {
    rule: fc.constantFrom('proportional' as const, 'all-or-nothing' as const),
    weight: fc.constantFrom('10', '7.5', '3').map(points),
    deduction: fc.constantFrom('0.5', '20').map(points),
  },
  { requiredKeys: ['rule', 'weight'] },
)

const periodsOfManuscripts = ['2023', '2024-Q1', '2024-Q2', '2024-Q4'] as const

/**
 * Goals with and without indicators, gaps, prose that quotes other periods, two years of records; the
 * first indicator consists of the others, or of more than them; manuscripts, self-assessments.
 */
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
      blocks: fc.option(manuscripts(indicators.length)),
      isSummed: fc.boolean(),
      scores: fc.array(scorings, { minLength: indicators.length, maxLength: indicators.length }),
    }),
  )
  .map(({ indicators, goals, blocks, isSummed, scores }) =>
    datasetOf({
      indicators: indicators.map(({ accrual, target, unit }, index) => {
        const targets = { 2023: targetInUnit(target, unit), 2024: targetInUnit(target, unit) }
        const partsOfFirst = indicators.flatMap((one, part) =>
          part > 0 && one.unit === unit && one.accrual !== 'milestone' ? [`指标${part}`] : [],
        )
        return {
          ...indicatorOf(`指标${index}`, { accrual, unit }),
          targets,
          ...(index > 0 || partsOfFirst.length === 0 || accrual === 'milestone'
            ? {}
            : { parts: { indicators: partsOfFirst, isComplete: isSummed } }),
        }
      }),
      assessments: [2023, 2024].map((year) => ({
        year,
        items: scores.map((score, index) => ({ ...score, indicator: `指标${index}`, origin })),
        origin,
      })),
      manuscripts: periodsOfManuscripts.flatMap((period) =>
        blocks === null ? [] : [{ report: '通报', period, blocks, origin }],
      ),
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
