import { type Approximation, approximationWords, compare, isError, type Origin } from '@jibao/core'
import {
  type Dataset,
  endTogether,
  type Indicator,
  isSameReading,
  type Observation,
  type Period,
  periodEnd,
  previousPeriod,
  type Reading,
  yearOf,
} from '@jibao/data-model'
import { mergeReturned, planForms, readReturned, writeForm } from '@jibao/forms'
import { readWorkbook } from '@jibao/workbook'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedEntries } from './typed-entries.ts'

const workspace = '某县专项'
const key = '密钥'

/** What the forms of a period bring to the dataset that they were made of, once they are filled in. */
const roundTrip = async (dataset: Dataset, period: Period) => {
  const isAsked = (one: Observation): boolean => endTogether(one.period, period)
  const recorded = dataset.observations.filter(isAsked)
  const before = {
    ...dataset,
    observations: dataset.observations.filter((one) => !isAsked(one)),
  }
  const entries = typedEntries(recorded)
  const returned = await Promise.all(
    planForms(before, { workspace, period }).map(async (plan) => {
      const file = `${plan.department.id}.xlsx`
      const { value } = await readWorkbook(await writeForm(plan, { key, entries }), { file })
      if (value === undefined) throw new Error(`${file} does not read`)
      return readReturned(value, { file, workspace, dataset: before, key })
    }),
  )
  const merged = mergeReturned(returned, before, { replace: false })
  return {
    recorded,
    brought: merged.flatMap(({ fresh }) => fresh),
    diagnostics: merged.flatMap((one) => one.diagnostics),
  }
}

/** Every figure comes back once, with all that stands beside it; how many zeros end it does not matter. */
const expectSame = ({ recorded, brought, diagnostics }: Awaited<ReturnType<typeof roundTrip>>) => {
  expect(diagnostics.filter(isError)).toEqual([])
  const plain = (one: Pick<Observation, 'indicator' | 'period'> & Partial<Observation>) => ({
    indicator: one.indicator,
    end: periodEnd(one.period),
    asOf: one.asOf ?? periodEnd(one.period),
    note: one.note,
    evidence: one.evidence,
  })
  const byId = (a: { readonly indicator: string }, b: { readonly indicator: string }) =>
    a.indicator < b.indicator ? -1 : 1
  expect(brought.map(plain).toSorted(byId)).toEqual(recorded.map(plain).toSorted(byId))
  for (const { indicator, reading } of recorded) {
    const back = brought.find((one) => one.indicator === indicator)?.reading
    expect(
      back !== undefined && isSameReading(back, reading),
      JSON.stringify([reading, back]),
    ).toBe(true)
  }
}

const origin: Origin = { file: 'plan/甲.yaml', line: 1, column: 1 }
const departments = ['民政局', '总工会', '残联']

/** Of fifteen digits at most: a longer one is refused, as the number of a card or an account. */
const decimal = fc
  .record({
    sign: fc.constantFrom('', '', '-'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
    fraction: fc.constantFrom('', '', '.5', '.50', '.07', '.125'),
  })
  .map(({ sign, whole, fraction }) => {
    const text = `${whole}${fraction}`
    return /[1-9]/.test(text) ? `${sign}${text}` : text
  })

const figureIn = (unit: string): fc.Arbitrary<Reading> =>
  fc
    .record(
      {
        ends: fc.tuple(decimal, decimal),
        isRange: fc.boolean(),
        approximate: fc.constantFrom(...(Object.keys(approximationWords) as Approximation[])),
      },
      { requiredKeys: ['ends', 'isRange'] },
    )
    .map(({ ends, isRange, ...stated }) => {
      const [value, upper] = compare(...ends) > 0 ? [ends[1], ends[0]] : ends
      const range = isRange && compare(value, upper) < 0 ? { upper } : {}
      return { kind: 'quantity', quantity: { value, unit, ...range, ...stated } }
    })

const state: fc.Arbitrary<Reading> = fc
  .constantFrom('done' as const, 'under-way' as const, 'not-started' as const)
  .map((one) => ({ kind: 'milestone', state: one }))

const notStated: Reading = { kind: 'not-stated' }

const readingOf = ({ accrual, unit }: Indicator): fc.Arbitrary<Reading> =>
  fc.oneof(
    { weight: 5, arbitrary: accrual === 'milestone' ? state : figureIn(unit) },
    { weight: 1, arbitrary: fc.constant(notStated) },
  )

/** What people write beside a figure, some of which a spreadsheet or a template would make something of. */
const remark = fc.constantFrom(
  '初步数',
  '=SUM(A1:A9)',
  '+86 0572',
  "'引号",
  '{{职工}} <b>*',
  '第一段\n\n第二段',
  '2024年9月底',
  '12.5％',
  '@某部门、“引号”',
)

const indicatorAt = (index: number): fc.Arbitrary<Indicator> =>
  fc
    .record({
      accrual: fc.constantFrom('year-to-date', 'point-in-time', 'annual', 'milestone'),
      better: fc.constantFrom('higher', 'lower', 'target'),
      unit: fc.constantFrom('人', '%', '万元', '元/月', '个百分点', ''),
      lead: fc.constantFrom(undefined, ...departments),
    })
    .map(({ unit, lead, ...stated }) => ({
      ...stated,
      id: `指标${index}`,
      name: `第${index}项工作`,
      unit: stated.accrual === 'milestone' ? '' : unit,
      ...(lead === undefined ? {} : { lead }),
      supporting: [],
      aliases: [],
      targets: {},
      origin,
    }))

const observationOf = (indicator: Indicator, period: Period): fc.Arbitrary<Observation> =>
  fc
    .record(
      {
        reading: readingOf(indicator),
        day: fc.constantFrom('01-01', '01-31', periodEnd(period).slice(5)),
        note: remark,
        evidence: remark,
      },
      { requiredKeys: ['reading', 'day'] },
    )
    .map(({ day, ...stated }) => ({
      ...stated,
      indicator: indicator.id,
      period,
      asOf: `${yearOf(period)}-${day}`,
      origin: { file: `progress/${period}.yaml`, line: 1, column: 1 },
    }))

/** A dataset of some indicators, each with or without figures of a period and of the one before. */
const arbitraryDataset = fc
  .record({
    period: fc.constantFrom<Period>('2024-Q1', '2024-Q3', '2024-H1', '2024'),
    indicators: fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => indicatorAt(at + 1)))),
    leads: fc.tuple(fc.constantFrom(...departments), fc.constantFrom(...departments)),
    split: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ period, indicators, leads, split }) =>
    fc
      .tuple(
        ...indicators.flatMap((indicator) =>
          [period, previousPeriod(period)].map((one) =>
            fc.option(observationOf(indicator, one), { nil: undefined, freq: 4 }),
          ),
        ),
      )
      .map((observations): { readonly period: Period; readonly dataset: Dataset } => ({
        period,
        dataset: {
          departments: departments.map((id) => ({ id, name: id, aliases: [], origin })),
          programmes: [{ id: '甲', name: '甲专项', lead: '民政局', origin }],
          goals: [indicators.slice(0, split), indicators.slice(split)].map((own, index) => ({
            id: `2024-${index + 1}`,
            programme: '甲',
            year: 2024,
            number: index + 1,
            title: `目标${index + 1}`,
            text: '办好。',
            lead: leads[index] ?? '民政局',
            supporting: [],
            indicators: own.map(({ id }) => id),
            origin,
          })),
          indicators,
          observations: observations.filter((one) => one !== undefined),
          narratives: [],
          manuscripts: [],
          assessments: [],
          periods: [],
        },
      })),
  )

test('the forms of any dataset bring its figures back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDataset, async ({ dataset, period }) => {
      expectSame(await roundTrip(dataset, period))
    }),
    { numRuns: 25 },
  )
})
