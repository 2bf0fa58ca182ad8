import { error, type Quantity } from '@jibao/core'
import type { Dataset, Indicator } from '@jibao/data-model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Member, type MembersProgress, measureMembers } from '../src/index.ts'
import { addsUp } from '../src/members/adds-up.ts'
import {
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  observe,
  qualitative,
  targetOf,
} from './small-dataset.ts'

const period = '2024-Q2'
const programme = { id: '弱有众扶', name: '弱有众扶' }

const memberOf = (name: string, stated: Partial<Dataset>): Member => ({
  folder: `../${name}`,
  name,
  dataset: datasetOf(stated),
  faults: [],
})

const faulty: Member = { folder: '../坏', name: '坏', faults: [error('FAULT', '有错', '改正')] }

const households = indicatorOf('改造', '——', { unit: '户' })

/** A county with one indicator in one goal; not reported without a figure. */
const countyOf = (
  name: string,
  figure: string | undefined,
  indicator: Indicator = indicatorOf('改造', '≥100户', { unit: '户' }),
): Member =>
  memberOf(name, {
    indicators: [indicator],
    goals: [goalOf('目标', [indicator.id])],
    observations: figure === undefined ? [] : [observe(indicator.id, period, figure)],
  })

const sumUp = (members: readonly Member[], indicators = [households]): MembersProgress =>
  measureMembers(members, { period, programme, indicators })

const totalOf = (members: readonly Member[], wanted = households) => {
  const [total] = sumUp(members, [wanted]).totals
  if (total === undefined) throw new Error('no total')
  return total
}

const leftOutOf = (of: { readonly figures: MembersProgress['totals'][number]['figures'] }) =>
  of.figures.map(({ leftOut }) => leftOut)

describe('what adds up', () => {
  test.each<readonly [string, Partial<Indicator>, boolean]>([
    ['帮扶人次', { unit: '人次' }, true],
    ['养老床位', { unit: '张', accrual: 'point-in-time' }, true],
    ['帮扶资金', { unit: '万元' }, true],
    ['建档', { unit: '%' }, false],
    ['低保', { unit: '元/月' }, false],
    ['差距', { unit: '个百分点' }, false],
    ['覆盖', { unit: '倍' }, false],
    ['人均收入', { unit: '元' }, false],
    ['低保标准', { unit: '元' }, false],
    ['就业率', { unit: '' }, false],
    ['办法', { unit: '', accrual: 'milestone' }, false],
    ['低保标准', { unit: '元', adds: true }, true],
    ['帮扶人次', { unit: '人次', adds: false }, false],
  ])('%s %j: %s', (name, stated, expected) => {
    expect(addsUp(indicatorOf(name, '——', stated))).toBe(expected)
  })
})

describe('a total', () => {
  test('is the sum of the figures that there are, and tells which are not', () => {
    const total = totalOf([
      countyOf('甲', '60户'),
      countyOf('乙', '40.5户'),
      countyOf('丙', undefined),
      countyOf('丁', '2~3户'),
      memberOf('戊', {}),
      faulty,
    ])
    expect(total.progress.actual).toEqual({ value: '100.5', unit: '户' })
    expect(leftOutOf(total)).toEqual([
      undefined,
      undefined,
      'not-reported',
      'range',
      'absent',
      'faulty',
    ])
  })

  test('is held against the target of the province, where it has one', () => {
    const wanted = indicatorOf('改造', '≥250户', { unit: '户' })
    const { progress, targets } = totalOf([countyOf('甲', '60户'), countyOf('乙', '40户')], wanted)
    expect(progress.attainment).toEqual({ value: '40', unit: '%' })
    expect(targets).toBeUndefined()
  })

  test('else against the sum of the counties’ targets, also of who has not reported', () => {
    const { progress, targets } = totalOf([countyOf('甲', '60户'), countyOf('乙', undefined)])
    expect(progress.target).toMatchObject({ comparator: '≥', quantity: { value: '200' } })
    expect(progress.attainment).toEqual({ value: '30', unit: '%' })
    expect(targets).toHaveLength(2)
  })

  test.each([
    ['one has none', '——'],
    ['one has another sign', '≤100户'],
    ['one is in words', qualitative],
  ])('has no target where %s', (_, target) => {
    const other = indicatorOf('改造', typeof target === 'string' ? targetOf(target) : target, {
      unit: '户',
    })
    const { progress } = totalOf([countyOf('甲', '60户'), countyOf('乙', '40户', other)])
    expect(progress.target.kind).toBe('not-set')
    expect(progress.attainment).toBeNull()
  })

  test.each<readonly [string, Partial<Indicator>]>([
    ['unit', { unit: '个' }],
    ['accrual', { accrual: 'point-in-time' }],
  ])('takes no figure of another %s', (leftOut, stated) => {
    const other = indicatorOf('改造', '≥100', { unit: '户', ...stated })
    const total = totalOf([countyOf('甲', '60户'), countyOf('乙', '40', other)])
    expect(total.progress.actual?.value).toBe('60')
    expect(leftOutOf(total)).toEqual([undefined, leftOut])
    expect(total.progress.target.kind).toBe('not-set')
  })

  test('knows an indicator by its id, else by a name or alias that both have', () => {
    const wanted = indicatorOf('改造', '——', {
      unit: '户',
      name: '适老化改造',
      aliases: ['改造户'],
    })
    const called = indicatorOf('a', '——', { unit: '户', aliases: ['改造户'] })
    const both = memberOf('丙', {
      indicators: [called, indicatorOf('b', '——', { unit: '户', name: '适老化改造' })],
      observations: [observe('a', period, '7户')],
    })
    const total = totalOf([countyOf('甲', '60户'), countyOf('乙', '40户', called), both], wanted)
    expect(total.progress.actual?.value).toBe('100')
    expect(leftOutOf(total)).toEqual([undefined, undefined, 'several'])
  })

  test('is the exact sum of whatever figures', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 999_999 })), { minLength: 1 })
    fc.assert(
      fc.property(figures, (hundredths) => {
        const members = hundredths.map((number, index) =>
          countyOf(String(index), number === null ? undefined : `${(number / 100).toFixed(2)}户`),
        )
        const known = hundredths.filter((number) => number !== null)
        const sum = known.reduce((left, right) => left + right, 0)
        const { actual } = totalOf(members).progress
        const expected: Quantity | null =
          known.length === 0 ? null : { value: (sum / 100).toFixed(2), unit: '户' }
        expect(actual).toEqual(expected)
      }),
    )
  })
})

test('what does not add up has its lowest and its highest figure, ties together', () => {
  const rate = indicatorOf('占比', '——', { unit: '%', accrual: 'point-in-time' })
  const members = [
    countyOf('甲', '50%', rate),
    countyOf('乙', '61.5%', rate),
    countyOf('丙', '50.0%', rate),
    countyOf('丁', undefined, rate),
  ]
  const { totals, ranges } = sumUp(members, [rate])
  expect(totals).toEqual([])
  const names = (end: MembersProgress['ranges'][number]['lowest']) =>
    end.map(({ member }) => member.name)
  expect(ranges.map(({ lowest, highest }) => [names(lowest), names(highest)])).toEqual([
    [['甲', '丙'], ['乙']],
  ])
})

test('a figure of the whole year is not asked for before its end', () => {
  const annual = indicatorOf('改造', '≥100户', { unit: '户', accrual: 'annual' })
  const { totals, members } = sumUp([countyOf('甲', undefined, annual)], [annual])
  expect(totals).toEqual([])
  expect(members).toMatchObject([{ reporting: 'not-asked', missing: [] }])
})

describe('who has reported', () => {
  const [a, b] = [indicatorOf('甲项', '≥10', {}), indicatorOf('乙项', '≥10', {})]
  const reportingOf = (stated: Partial<Dataset>, wanted: readonly Indicator[] = []) =>
    sumUp([memberOf('县', { indicators: [a, b], ...stated })], [...wanted]).members[0]

  test.each<readonly [string, Partial<Dataset>, string, readonly string[]]>([
    [
      'everything',
      { observations: ['甲项', '乙项'].map((id) => observe(id, period, '9')) },
      'complete',
      [],
    ],
    ['a part', { observations: [observe('甲项', period, '9')] }, 'partly', ['乙项']],
    [
      'that there is nothing to state',
      { observations: [observe('甲项', period, '——'), observe('乙项', period, '9')] },
      'complete',
      [],
    ],
    ['nothing', { observations: [observe('甲项', '2024-Q1', '9')] }, 'nothing', ['甲项', '乙项']],
    ['words alone', { narratives: [narrativeOf('目标', period)] }, 'partly', ['甲项', '乙项']],
  ])('%s', (_, stated, reporting, missing) => {
    const goals = [goalOf('目标', ['甲项', '乙项'])]
    expect(reportingOf({ goals, ...stated })).toMatchObject({ reporting, missing })
  })

  test('is asked for what it shares with the province, too', () => {
    const observations = [observe('甲项', period, '9')]
    const goals = [goalOf('目标', ['甲项'])]
    expect(reportingOf({ goals, observations })).toMatchObject({ reporting: 'complete' })
    expect(reportingOf({ goals, observations }, [b])).toMatchObject({
      reporting: 'partly',
      missing: ['乙项'],
    })
  })

  test('of the province’s programme alone, where the county has it', () => {
    const goals = [goalOf('目标', ['甲项']), goalOf('别的', ['乙项'], { programme: '老有康养' })]
    const own = reportingOf({ goals, observations: [observe('甲项', period, '9')] })
    expect(own).toMatchObject({ reporting: 'complete', goals: { measurable: 1 } })
    expect(own).not.toHaveProperty('programmes')
    const others = ['甲', '乙'].map((id) => ({ id, name: id, lead: '民政局', origin: a.origin }))
    const mixed = reportingOf({
      programmes: others,
      goals: [
        goalOf('目标', ['甲项'], { programme: '甲' }),
        goalOf('别的', ['乙项'], { programme: '乙' }),
      ],
      observations: [observe('甲项', period, '9')],
    })
    expect(mixed).toMatchObject({
      reporting: 'partly',
      goals: { measurable: 2 },
      programmes: others,
    })
  })
})

describe('the ranking', () => {
  /** A county with so many goals reached, and so many late. */
  const standing = (name: string, reached: number, late: number): Member => {
    const ids = Array.from({ length: reached + late }, (_, index) => `项${index}`)
    return memberOf(name, {
      indicators: ids.map((id) => indicatorOf(id, '≥10')),
      goals: ids.map((id, index) => goalOf(id, [id], { number: index + 1 })),
      observations: ids.map((id, index) => observe(id, period, index < reached ? '10' : '1')),
    })
  }
  const ranksOf = (members: readonly Member[]) =>
    sumUp(members).ranking.map(({ member, rank }) => [member.name, rank])

  test('gives equal shares one rank, leaves out the next, and keeps their order', () => {
    const members = [
      standing('甲', 1, 2),
      standing('乙', 1, 1),
      standing('丙', 2, 2),
      standing('丁', 3, 0),
      standing('戊', 0, 1),
    ]
    expect(ranksOf(members)).toEqual([
      ['丁', 1],
      ['乙', 2],
      ['丙', 2],
      ['甲', 4],
      ['戊', 5],
    ])
  })

  test('has those at its end who cannot be read, reported nothing or have nothing to be measured by', () => {
    const silent = countyOf('沉默', undefined)
    expect(ranksOf([faulty, silent, memberOf('空', {}), standing('末', 0, 2)])).toEqual([
      ['末', 1],
      ['坏', undefined],
      ['沉默', undefined],
      ['空', undefined],
    ])
  })

  test('counts what was not reported among the goals', () => {
    const [first] = sumUp([
      memberOf('县', {
        indicators: [
          indicatorOf('甲项', '≥10'),
          indicatorOf('乙项', '≥10'),
          indicatorOf('丙项', qualitative),
        ],
        goals: ['甲项', '乙项', '丙项'].map((id, index) => goalOf(id, [id], { number: index + 1 })),
        observations: [observe('甲项', period, '5')],
      }),
    ]).ranking
    expect(first?.goals).toEqual({ measurable: 2, done: 0, onSchedule: 1, late: 0, notReported: 1 })
  })

  test('is one in which nobody stands before a better one', () => {
    const counts = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (all) => {
        const members = all.map(([reached, late], index) => standing(String(index), reached, late))
        const ranked = sumUp(members).ranking.filter(({ rank }) => rank !== undefined)
        const shares = ranked.map(({ goals }) => (goals.done + goals.onSchedule) / goals.measurable)
        expect(shares).toEqual(shares.toSorted((a, b) => b - a))
        ranked.forEach(({ rank }, index) => {
          expect(rank).toBe(1 + shares.filter((share) => share > (shares[index] ?? 0)).length)
        })
      }),
    )
  })
})
