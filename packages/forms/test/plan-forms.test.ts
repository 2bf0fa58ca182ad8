import type { Dataset, Indicator, Observation, Period } from '@jibao/data-model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planForms } from '../src/index.ts'
import { fixtureDataset, fixtureNames, plansOf } from './form-fixtures.ts'
import { aDataset, aGoal, anIndicator, figure, observed } from './form-sample.ts'

const idsByDepartment = (dataset: Dataset, period: Period = '2024-Q3'): Record<string, string[]> =>
  Object.fromEntries(
    plansOf(dataset, period).map(({ department, rows }) => [
      department.id,
      rows.map(({ indicator }) => indicator.id),
    ]),
  )

describe('whom an indicator is asked of', () => {
  test('its own department, that of its goal, that of its programme', () => {
    const dataset = aDataset({
      indicators: [
        anIndicator('其他', { origin: { file: 'plan/b.yaml' } }),
        anIndicator('旧', { origin: { file: 'plan/b.yaml' } }),
        anIndicator('二'),
        anIndicator('一', { lead: '残联' }),
        anIndicator('无处可归', { origin: { file: 'plan/c.yaml' } }),
      ],
      goals: [
        aGoal(2023, 1, { lead: '残联', indicators: ['旧', '一'] }),
        aGoal(2024, 2, { lead: '残联', indicators: ['二'] }),
        aGoal(2024, 1, { indicators: ['一'] }),
        aGoal(2024, 1, { id: 'q', programme: 'Q', lead: '总工会', indicators: ['二'] }),
      ],
    })
    expect(idsByDepartment(dataset)).toEqual({
      民政局: ['旧', '无处可归'],
      残联: ['一', '二'],
      总工会: ['其他'],
    })
  })

  test('only those asked for get a form', () => {
    const dataset = aDataset({
      indicators: [anIndicator('一', { lead: '残联' }), anIndicator('二')],
    })
    const request = { workspace: '某', period: '2024-Q3', departments: ['残联', '总工会'] } as const
    expect(planForms(dataset, request).map(({ department }) => department)).toEqual([
      { id: '残联', name: '青禾县残联' },
    ])
  })

  test('goals by number, programme by programme, then what no goal of the year names', () => {
    const dataset = aDataset({
      indicators: ['外', '丁', '丙', '乙', '甲'].map((id) => anIndicator(id, { lead: '残联' })),
      goals: [
        aGoal(2024, 1, { id: 'q', programme: 'Q', indicators: ['丁'] }),
        aGoal(2024, 2, { indicators: ['丙', '甲'] }),
        aGoal(2024, 1, { indicators: ['甲', '乙'] }),
        aGoal(2023, 1, { indicators: ['外'] }),
      ],
    })
    const [plan] = plansOf(dataset, '2024-Q3')
    expect(plan?.rows.map(({ indicator, goal }) => [indicator.id, goal?.title])).toEqual([
      ['甲', '目标1'],
      ['乙', '目标1'],
      ['丙', '目标2'],
      ['丁', '目标1'],
      ['外', undefined],
    ])
  })

  test.each(fixtureNames)('every indicator of %s is asked once in every period', async (name) => {
    const dataset = await fixtureDataset(name)
    const ids = dataset.indicators.map(({ id }) => id).toSorted()
    expect(dataset.periods.length).toBeGreaterThan(0)
    for (const { period } of dataset.periods) {
      expect(Object.values(idsByDepartment(dataset, period)).flat().toSorted()).toEqual(ids)
    }
  })

  test('whatever leads and goals there are, each indicator is asked of one department', () => {
    const lead = fc.constantFrom('民政局', '残联', '总工会')
    const ids = ['一', '二', '三', '四']
    const goal = fc.record({
      year: fc.constantFrom(2023, 2024),
      number: fc.integer({ min: 1, max: 3 }),
      programme: fc.constantFrom('P', 'Q'),
      lead,
      indicators: fc.subarray(ids),
    })
    fc.assert(
      fc.property(
        fc.array(fc.option(lead, { nil: undefined }), { minLength: 4, maxLength: 4 }),
        fc.array(goal, { maxLength: 4 }),
        (leads, goals) => {
          const dataset = aDataset({
            indicators: ids.map((id, index) => {
              const own = leads[index]
              return anIndicator(id, own === undefined ? {} : { lead: own })
            }),
            goals: goals.map(({ year, number, ...more }) => aGoal(year, number, more)),
          })
          const asked = Object.values(idsByDepartment(dataset)).flat()
          expect(asked.toSorted()).toEqual(ids.toSorted())
        },
      ),
      { numRuns: 60 },
    )
  })
})

const only = (indicator: Indicator, observations: readonly Observation[], more = {}) => {
  const dataset = aDataset({ indicators: [indicator], observations, ...more })
  const row = plansOf(dataset, '2024-Q3')[0]?.rows[0]
  if (row === undefined) throw new Error('no row')
  return row
}

describe('what a figure is held against', () => {
  const notStated = { kind: 'not-stated' } as const
  test.each([
    ['year-to-date', ['2024-Q1', '2024-Q2'], '2024-Q2'],
    ['year-to-date', ['2024-H1', '2024-Q1'], '2024-H1'],
    ['year-to-date', ['2023'], undefined],
    ['year-to-date', ['2024-Q3', '2024-Q4'], undefined],
    ['point-in-time', ['2022', '2023-Q4', '2024'], '2023-Q4'],
    ['annual', ['2022', '2023'], '2023'],
  ] as const)('a %s figure with %j: %s', (accrual, periods, expected) => {
    const observations = periods.map((period) => observed('一', period, figure('5')))
    const { last } = only(anIndicator('一', { accrual }), observations)
    expect(last?.period).toBe(expected)
  })

  test('what states nothing is passed over', () => {
    const { last } = only(anIndicator('一'), [
      observed('一', '2024-Q1', figure('5')),
      observed('一', '2024-Q2', notStated),
    ])
    expect(last?.period).toBe('2024-Q1')
  })

  test('a whole is held against the sum of its parts', () => {
    const dataset = aDataset({
      indicators: [
        anIndicator('总', { parts: { indicators: ['甲', '乙'], isComplete: true } }),
        anIndicator('甲'),
        anIndicator('乙'),
      ],
      observations: [
        observed('甲', '2024-Q2', figure('5')),
        observed('乙', '2024-Q2', figure('7')),
      ],
    })
    expect(plansOf(dataset, '2024-Q3')[0]?.rows[0]).toMatchObject({
      last: { reading: figure('12') },
      isOptional: true,
    })
  })

  test('what is recorded for a period that ends with this one stands in its row', () => {
    const { current } = only(anIndicator('一'), [observed('一', '2024-Q3', figure('9'))])
    expect(current?.reading).toEqual(figure('9'))
    const dataset = aDataset({
      indicators: [anIndicator('一')],
      observations: [observed('一', '2024-H1', figure('3'))],
    })
    expect(plansOf(dataset, '2024-Q2')[0]?.rows[0]?.current?.period).toBe('2024-H1')
  })
})

describe('what may be left', () => {
  const target = { kind: 'not-set', origin: { file: '' } } as const
  const targets = { 2024: target }
  const state = (written: 'done' | 'under-way') => ({ kind: 'milestone', state: written }) as const
  test.each([
    ['a year-to-date one with a target', anIndicator('一', { targets }), [], false],
    [
      'an annual one before the year is over',
      anIndicator('一', { accrual: 'annual', targets }),
      [],
      true,
    ],
    [
      'a milestone that was done',
      anIndicator('一', { accrual: 'milestone', targets }),
      [observed('一', '2024-Q1', state('done'))],
      true,
    ],
    [
      'a milestone under way',
      anIndicator('一', { accrual: 'milestone', targets }),
      [observed('一', '2024-Q1', state('under-way'))],
      false,
    ],
    [
      'one that includes others, but not the whole',
      anIndicator('一', { targets, parts: { indicators: ['二'], isComplete: false } }),
      [],
      false,
    ],
    [
      'one that nothing of the year speaks of',
      anIndicator('一', { targets: { 2023: target } }),
      [],
      true,
    ],
    ['one reported this year', anIndicator('一'), [observed('一', '2024-Q1', figure('1'))], false],
    [
      'one reported last year only',
      anIndicator('一', { accrual: 'point-in-time' }),
      [observed('一', '2023', figure('1'))],
      true,
    ],
  ] as const)('%s', (_, indicator, observations, isOptional) => {
    expect(only(indicator, observations).isOptional).toBe(isOptional)
  })

  test('one that a goal of the year names is asked for', () => {
    const goals = [aGoal(2024, 1, { indicators: ['一'] })]
    expect(only(anIndicator('一'), [], { goals }).isOptional).toBe(false)
  })

  test('an annual one at the end of the year is asked for', () => {
    const dataset = aDataset({ indicators: [anIndicator('一', { accrual: 'annual', targets })] })
    expect(plansOf(dataset, '2024')[0]?.rows[0]?.isOptional).toBe(false)
  })
})
