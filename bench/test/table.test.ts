import { describe, expect, test } from 'vitest'
import { atLeast, atMost, judge } from '../harness/goal.ts'
import { mergeResults, type Results, type RowResult, rowResult } from '../harness/results.ts'
import { spreadOf } from '../harness/statistics.ts'
import { figureList, goalTable, numberText, withResults } from '../harness/table.ts'

const half = atMost(0.5, '×', '≤ 0.50 × other')
const twice = atLeast(2, '×', '≥ 2 × as fast')

describe('a goal', () => {
  test.each([
    [half, [0.5], 'met'],
    [half, [0.4, 0.4, 9], 'met'],
    [half, [0.51], 'missed'],
    [twice, [2], 'met'],
    [twice, [1.99], 'missed'],
    [half, [Number.NaN], 'not measured'],
  ] as const)('%j of %j is %s', (goal, numbers, verdict) => {
    expect(judge(goal, spreadOf(numbers))).toBe(verdict)
  })

  test('without a measurement is not met', () => {
    expect(judge(half, undefined)).toBe('not measured')
  })
})

test.each([
  [0, '0'],
  [0.06137, '0.0614'],
  [0.5, '0.500'],
  [1.2345, '1.23'],
  [17.55, '17.6'],
  [517.4, '517'],
  [12_345.6, '12346'],
])('%d is told as %s', (number, text) => {
  expect(numberText(number)).toBe(text)
})

const row = {
  id: 'row',
  work: 'work',
  against: 'other',
  goals: { half, twice },
  measure: () => Promise.reject(new Error('not here')),
}

const about = { rounds: 3, load: [0.5, 0.75] as const }

const measured = rowResult(
  row,
  {
    values: { half: spreadOf([0.6, 0.7, 0.8]), twice: spreadOf([3]) },
    figures: [{ name: 'other', unit: 'ms', value: spreadOf([12]) }],
    absent: { third: 'no /usr/bin/third' },
  },
  about,
)

const resultsOf = (...rows: readonly RowResult[]): Results => ({ machine: 'm', versions: {}, rows })

describe('the table', () => {
  test('has a line for each goal and tells by how much one is missed', () => {
    expect(goalTable(resultsOf(measured)).split('\n').slice(2)).toEqual([
      '| work | other | ≤ 0.50 × other | 0.700 × (0.650–0.750) | **missed**: 1.40 × the goal |',
      '|  |  | ≥ 2 × as fast | 3.00 × | met |',
    ])
  })

  test('tells who was absent', () => {
    expect(figureList(resultsOf(measured))).toBe(
      '- `row` (3 rounds, load 0.5 → 0.75): other 12.0 ms · third absent: no /usr/bin/third',
    )
  })

  test('tells a row that could not be measured, and claims nothing of it', () => {
    const failed = rowResult(row, new Error('not here'), about)
    expect(failed.goals.map(({ verdict }) => verdict)).toEqual(['not measured', 'not measured'])
    expect(figureList(resultsOf(failed))).toContain('not measured: not here')
  })
})

test('rows measured now replace what was, in the order of the page', () => {
  const other = { ...measured, id: 'other' }
  const anew = { ...measured, rounds: 9 }
  const merged = mergeResults(resultsOf(other, measured), resultsOf(anew), ['row', 'other'])
  expect(merged.rows).toEqual([anew, other])
})

describe('the page', () => {
  test('keeps all but what stands between its marks', () => {
    const page = 'before\n<!-- measured -->\nold\n<!-- /measured -->\nafter'
    const written = withResults(page, 'new')
    expect(written).toBe('before\n<!-- measured -->\n\nnew\n\n<!-- /measured -->\nafter')
    expect(withResults(written, 'new')).toBe(written)
  })

  test('without marks is refused', () => {
    expect(() => withResults('nothing', 'new')).toThrow('measured')
  })
})
