import { compare, formatQuantity, type Quantity, quantity } from '@jibao/core'
import type { Accrual, AssessmentItem, Period, ScoringRule, Target } from '@jibao/data-model'
import { indexObservations, measureIndicator, scoreAssessment } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimals } from './arbitraries.ts'
import { datasetOf, indicatorOf, observe, origin, qualitative } from './small-dataset.ts'

interface Stated {
  readonly target: string | Target
  readonly figure?: string
  readonly weight?: string
  readonly rule?: ScoringRule
  readonly deduction?: string
  readonly accrual?: Accrual
  readonly period?: Period
}

const points = (value: string): Quantity => quantity(value, '分')

const scoreAll = (lines: readonly Stated[], period: Period = '2024') => {
  const items = lines.map(
    ({ weight = '5', rule = 'proportional', deduction }, index): AssessmentItem => ({
      indicator: `指标${index}`,
      weight: points(weight),
      rule,
      ...(deduction === undefined ? {} : { deduction: points(deduction) }),
      origin,
    }),
  )
  const indicators = lines.map(({ target, accrual = 'year-to-date' }, index) =>
    indicatorOf(`指标${index}`, target, { accrual }),
  )
  const observations = lines.flatMap(({ figure }, index) =>
    figure === undefined ? [] : [observe(`指标${index}`, period, figure)],
  )
  const index = indexObservations(datasetOf({ indicators, observations }))
  const measured = new Map(
    indicators.map((indicator) => [indicator.id, measureIndicator(indicator, period, index)]),
  )
  return scoreAssessment({ year: 2024, items, origin }, measured)
}

const print = (score: Quantity | null | undefined): string | null =>
  score == null ? null : formatQuantity(score)

const scoreOf = (line: Stated) => print(scoreAll([line], line.period).items[0]?.score)

const allOrNothing = { rule: 'all-or-nothing' } as const
const milestone = { accrual: 'milestone' } as const
const atLeast: Target = {
  kind: 'relative',
  comparator: '≥',
  than: '全市平均',
  indicator: '指标0',
  origin,
}

describe('an item earns', () => {
  test.each<[string, Stated, string | null]>([
    ['all of its weight when the target is met', { target: '≥820', figure: '820' }, '5分'],
    ['no more when it is passed', { target: '≥820', figure: '984' }, '5分'],
    ['as much as is reached', { target: '≥820', figure: '410' }, '2.5分'],
    ['half up to two places', { target: '≥9', figure: '1', weight: '7.5' }, '0.83分'],
    ['half up exactly', { target: '≥8', figure: '1', weight: '1' }, '0.13分'],
    ['nothing for nothing', { target: '≥820', figure: '0' }, '0分'],
    ['nothing for less than nothing', { target: '≥820', figure: '-5' }, '0分'],
    ['about as much for about a figure', { target: '≥820', figure: '约410' }, '约2.5分'],
    ['all or nothing: met', { target: '≥820', figure: '820', ...allOrNothing }, '5分'],
    ['all or nothing: missed', { target: '≥820', figure: '819', ...allOrNothing }, '0分'],
    ['all within a cap', { target: '≤5', figure: '3' }, '5分'],
    ['the less the more a cap is passed', { target: '≤5', figure: '8' }, '3.13分'],
    ['nothing beyond a cap, all or nothing', { target: '≤5', figure: '8', ...allOrNothing }, '0分'],
    ['all where none was to be and none is', { target: '=0', figure: '0' }, '5分'],
    ['nothing where none was to be', { target: '=0', figure: '2' }, '0分'],
    ['all on the point', { target: '=12', figure: '12' }, '5分'],
    ['part of it short of the point', { target: '=12', figure: '6' }, '2.5分'],
    ['part of it beyond the point', { target: '=12', figure: '24' }, '2.5分'],
    ['all for a deed done', { target: '出台方案', figure: '完成', ...milestone }, '5分'],
    ['nothing for a deed under way', { target: '出台方案', figure: '推进中', ...milestone }, '0分'],
    [
      'all for a deed done whatever was meant',
      { target: qualitative, figure: '完成', ...milestone },
      '5分',
    ],
    [
      'all where it is no worse than another',
      { target: atLeast, figure: '7', accrual: 'annual' },
      '5分',
    ],
    ['all for a range that meets the target', { target: '≥5', figure: '6～8' }, '5分'],
    ['what is left after the deduction', { target: '≥8', figure: '8', deduction: '0.5' }, '4.5分'],
    ['no less than nothing', { target: '≥8', figure: '4', deduction: '3' }, '0分'],
  ])('%s', (_, line, expected) => {
    expect(scoreOf(line)).toBe(expected)
  })

  test.each<[string, Stated]>([
    ['not reported', { target: '≥820' }],
    ['not reported, with a deduction', { target: '≥820', deduction: '1' }],
    ['recorded as ——', { target: '≥820', figure: '——' }],
    ['a deed not reported', { target: '出台方案', ...milestone }],
    ['a range that misses', { target: '≥5', figure: '2～3' }],
    ['an intention', { target: qualitative, figure: '7' }],
    ['no target', { target: '——', figure: '7' }],
  ])('nobody knows what: %s', (_, line) => {
    expect(scoreOf(line)).toBeNull()
  })
})

describe('the total', () => {
  const full = { target: '≥820', figure: '820', weight: '12.5' }

  test('is the sum of weights and of scores', () => {
    const { weight, score } = scoreAll([full, { target: '≥9', figure: '1', weight: '7.5' }])
    expect([print(weight), print(score)]).toEqual(['20分', '13.33分'])
  })

  test('is missing while a score is', () => {
    const { weight, score } = scoreAll([full, { target: '≥9' }])
    expect([print(weight), print(score)]).toEqual(['17.5分', null])
  })
})

test('a score lies between nothing and the weight, and more is never worse', () => {
  fc.assert(
    fc.property(decimals(0), decimals(0), decimals(1), (a, b, target) => {
      const [less, more] = [a, b].toSorted(compare)
      const [low, high] = [less, more].map(
        (figure) => scoreAll([{ target: `≥${target}`, figure: figure ?? '' }]).score?.value ?? '',
      )
      expect(compare(low ?? '', '0')).toBeGreaterThanOrEqual(0)
      expect(compare(low ?? '', high ?? '')).toBeLessThanOrEqual(0)
      expect(compare(high ?? '', '5')).toBeLessThanOrEqual(0)
    }),
  )
})
