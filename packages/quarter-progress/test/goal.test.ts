import type { Accrual, Target } from '@jibao/data-model'
import { measureProgress, type Status } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import {
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  observe,
  qualitative,
} from './small-dataset.ts'

const sample = (
  id: string,
  target: string | Target,
  reported: string,
  accrual: Accrual = 'year-to-date',
) => ({
  indicator: indicatorOf(id, target, { accrual }),
  observation: observe(id, '2024-Q2', reported),
})

/** Each is at the end of June what its name says. */
const samples = [
  sample('completed', '≥100', '100'),
  sample('exceeded', '≥100', '120'),
  sample('on schedule', '≥100', '50'),
  sample('behind', '≥100', '49'),
  sample('not started', '≥100', '0'),
  sample('missing', '≥100', '——'),
  sample('not due', '≥100', '——', 'annual'),
  sample('milestone under way', '出台方案', '推进中', 'milestone'),
  sample('intention', qualitative, '12'),
  sample('silent intention', qualitative, '——'),
  sample('intention not due', qualitative, '——', 'annual'),
  sample('without target', '——', '12'),
]

const dataset = datasetOf({
  indicators: samples.map(({ indicator }) => indicator),
  observations: samples.map(({ observation }) => observation),
})

const statusOf = (indicators: readonly string[], narratives = dataset.narratives) =>
  measureProgress({ ...dataset, goals: [goalOf('目标', indicators)], narratives }, '2024-Q2')
    .programmes[0]?.goals[0]?.status

describe('the status of a goal', () => {
  test.each<[string, Status]>([
    ['completed', 'completed'],
    ['exceeded', 'exceeded'],
    ['exceeded, exceeded', 'exceeded'],
    ['exceeded, completed', 'completed'],
    ['completed, on schedule', 'on-schedule'],
    ['completed, missing', 'not-reported'],
    ['on schedule, missing', 'not-reported'],
    ['missing, not started', 'not-started'],
    ['not started, behind', 'behind'],
    ['exceeded, missing, behind', 'behind'],
    ['completed, not due', 'not-due'],
    ['on schedule, not due', 'on-schedule'],
    ['missing, not due', 'not-reported'],
    ['not due', 'not-due'],
    ['completed, milestone under way', 'qualitative'],
    ['on schedule, milestone under way', 'on-schedule'],
    // What cannot be measured does not hold back what can.
    ['completed, intention', 'completed'],
    ['completed, silent intention', 'completed'],
    ['behind, intention, without target', 'behind'],
    ['missing, intention', 'not-reported'],
    ['intention', 'qualitative'],
    ['without target', 'qualitative'],
    ['intention, silent intention', 'qualitative'],
    ['silent intention', 'not-reported'],
    ['intention not due', 'not-due'],
    ['silent intention, intention not due', 'not-reported'],
  ])('%s: %s', (indicators, expected) => {
    expect(statusOf(indicators.split(', '))).toBe(expected)
    expect(statusOf(indicators.split(', ').toReversed())).toBe(expected)
  })

  test.each<[string, string[], Status]>([
    ['speaks for a goal without indicators', [], 'qualitative'],
    ['speaks for a silent intention', ['silent intention'], 'qualitative'],
    ['speaks for an intention not due', ['intention not due'], 'qualitative'],
    ['stands in for no figure', ['missing'], 'not-reported'],
    ['changes nothing of figures', ['completed', 'behind'], 'behind'],
  ])('prose %s', (_, indicators, expected) => {
    expect(statusOf(indicators, [narrativeOf('目标', '2024-Q2')])).toBe(expected)
  })

  test('no indicators and no prose is not reported', () => {
    expect(statusOf([])).toBe('not-reported')
    expect(statusOf([], [narrativeOf('目标', '2024-Q1'), narrativeOf('别的', '2024-Q2')])).toBe(
      'not-reported',
    )
  })
})

describe('the prose of a goal', () => {
  const quarter = narrativeOf('目标', '2024-Q2', '二季度')
  const half = narrativeOf('目标', '2024-H1', '上半年')

  test.each([
    ['2024-Q2', [half, quarter], quarter],
    ['2024-Q2', [quarter, half], quarter],
    ['2024-H1', [half, quarter], half],
    ['2024-H1', [quarter, half], half],
    ['2024-Q2', [half], half],
    ['2024-H1', [quarter], quarter],
  ] as const)('of %s is that of the period itself, else of one that ends with it', (...row) => {
    const [period, narratives, expected] = row
    const goals = [goalOf('目标', [])]
    const [programme] = measureProgress(datasetOf({ goals, narratives }), period).programmes
    expect(programme?.goals[0]?.narrative).toBe(expected)
  })
})
