import type { Period } from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'
import { expect, test } from 'vitest'
import {
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  observe,
  qualitative,
} from './small-dataset.ts'

const period: Period = '2024-Q2'

const dataset = datasetOf({
  indicators: [
    indicatorOf('帮扶', '≥820'),
    indicatorOf('适配', '≥340', { lead: '残联' }),
    indicatorOf('康复', '≥45', { lead: '残联' }),
    indicatorOf('就业', '≥130', { lead: '残联' }),
    indicatorOf('满意度', '≥89', { accrual: 'annual' }),
    indicatorOf('危房', qualitative),
    indicatorOf('床位', '≥100'),
    indicatorOf('备查', '——'),
  ],
  goals: [
    goalOf('床位目标', ['床位', '就业'], { programme: '老有康养', number: 1 }),
    goalOf('危房目标', ['危房'], { number: 5 }),
    goalOf('助残', ['适配', '康复', '就业'], { number: 2, lead: '残联' }),
    goalOf('帮扶目标', ['帮扶', '适配'], { number: 1 }),
    goalOf('满意度目标', ['满意度'], { number: 3 }),
    goalOf('资助目标', [], { number: 4 }),
    goalOf('去年目标', ['帮扶'], { year: 2023 }),
  ],
  observations: [
    observe('帮扶', period, '486'),
    observe('适配', period, '247'),
    observe('康复', period, '20'),
    observe('就业', period, '156'),
    observe('床位', period, '100'),
    observe('备查', period, '9'),
  ],
  narratives: [narrativeOf('资助目标', period)],
})

const progress = measureProgress(dataset, period)

test('programmes list the goals of the year by number', () => {
  expect(
    progress.programmes.map(({ programme, goals }) => [
      programme.id,
      goals.map(({ goal, status }) => `${goal.number} ${goal.id} ${status}`),
    ]),
  ).toEqual([
    [
      '弱有众扶',
      [
        '1 帮扶目标 on-schedule',
        '2 助残 behind',
        '3 满意度目标 not-due',
        '4 资助目标 qualitative',
        '5 危房目标 not-reported',
      ],
    ],
    ['老有康养', ['1 床位目标 completed']],
  ])
})

test('programmes count their goals', () => {
  const [first, second] = progress.programmes
  expect(first?.summary).toEqual({
    total: 5,
    done: 0,
    onSchedule: 1,
    late: 1,
    notReported: 1,
    qualitative: 1,
    notDue: 1,
    byStatus: {
      completed: 0,
      exceeded: 0,
      'on-schedule': 1,
      behind: 1,
      'not-started': 0,
      'not-reported': 1,
      qualitative: 1,
      'not-due': 1,
    },
  })
  expect(second?.summary).toMatchObject({ total: 1, done: 1, byStatus: { completed: 1 } })
})

test('departments answer for the goals that they lead, and for indicators of their own', () => {
  expect(
    progress.departments.map(({ department, goals, indicators, summary }) => ({
      department: department.id,
      goals: goals.map(({ goal }) => goal.id),
      indicators: indicators.map(({ indicator }) => indicator.id),
      total: summary.total,
    })),
  ).toEqual([
    {
      department: '民政局',
      goals: ['帮扶目标', '满意度目标', '资助目标', '危房目标', '床位目标'],
      indicators: ['帮扶', '满意度', '危房', '床位'],
      total: 5,
    },
    { department: '残联', goals: ['助残'], indicators: ['适配', '康复', '就业'], total: 1 },
  ])
})

test('a department may answer for indicators only', () => {
  const indicators = [indicatorOf('资助', '≥10', { lead: '教育局' })]
  const goals = [goalOf('资助目标', ['资助'])]
  const { departments } = measureProgress(datasetOf({ indicators, goals }), period)
  expect(departments.map(({ department, summary }) => [department.id, summary.total])).toEqual([
    ['民政局', 1],
    ['教育局', 0],
  ])
})

test('every indicator is measured, with a goal or without', () => {
  expect([...progress.indicators.keys()]).toEqual(dataset.indicators.map(({ id }) => id))
  expect(progress.indicators.get('备查')).toMatchObject({ status: 'qualitative', attainment: null })
})

test('a year without a plan has programmes without goals and no departments', () => {
  const { programmes, departments } = measureProgress(dataset, '2025-Q1')
  expect(programmes.map(({ summary }) => summary.total)).toEqual([0, 0])
  expect(departments).toEqual([])
})
