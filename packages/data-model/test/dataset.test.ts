import { expect, test } from 'vitest'
import { type Dataset, datasetSchema, originSchema, quantitySchema } from '../src/index.ts'

const origin = { file: 'plan/a.yaml', line: 1, column: 1 }
const quantity = { value: '1105', unit: '元/月' }

const dataset: Dataset = {
  departments: [
    { id: '县民政局', name: '德清县民政局', short: '县民政局', aliases: ['民政局'], origin },
  ],
  programmes: [{ id: '弱有众扶', name: '弱有众扶', lead: '县民政局', origin }],
  goals: [
    {
      id: '2024-1',
      programme: '弱有众扶',
      year: 2024,
      number: 1,
      title: '低保标准',
      text: '适时提高低保标准。',
      lead: '县民政局',
      supporting: [],
      indicators: ['低保标准'],
      origin,
    },
  ],
  indicators: [
    {
      id: '低保标准',
      name: '低保标准',
      unit: '元/月',
      accrual: 'point-in-time',
      better: 'higher',
      supporting: [],
      aliases: [],
      targets: { 2024: { kind: 'quantity', comparator: '≥', quantity, origin } },
      origin,
    },
  ],
  observations: [
    {
      indicator: '低保标准',
      period: '2024-Q2',
      asOf: '2024-06-30',
      reading: { kind: 'quantity', quantity },
      origin: { file: '残联.xlsx', sheet: '填报表', cell: 'C7' },
    },
    {
      indicator: '低保标准',
      period: '2024-Q3',
      asOf: '2024-09-30',
      reading: { kind: 'not-stated' },
      origin,
    },
  ],
  narratives: [
    {
      period: '2024-Q2',
      about: { kind: 'goal', goal: '2024-1' },
      paragraphs: [
        [
          { kind: 'text', text: '标准为' },
          { kind: 'figure', indicator: '低保标准', aspect: 'actual', origin },
        ],
      ],
      origin,
    },
  ],
  manuscripts: [
    {
      report: '季度通报',
      period: '2024-Q2',
      blocks: [
        { kind: 'heading', level: 1, children: [{ kind: 'strong', text: '总体' }] },
        { kind: 'list', counting: 'phrase', items: [[], []] },
        { kind: 'table', table: 'series', indicators: ['低保标准'], origin },
        { kind: 'chart', chart: 'years', indicators: [], title: '标准', origin },
      ],
      origin,
    },
  ],
  assessments: [
    {
      year: 2024,
      items: [
        {
          indicator: '低保标准',
          weight: { value: '5', unit: '分' },
          rule: 'proportional',
          deduction: { value: '0.5', unit: '分' },
          reason: [{ kind: 'departments', departments: ['县民政局'] }],
          origin,
        },
      ],
      origin,
    },
  ],
  periods: [
    {
      period: '2024-Q2',
      issued: '2024-07-12',
      documentNumber: '青民〔2024〕7号',
      copyNumber: '000012',
      classification: '秘密★1年',
      urgency: '加急',
      signers: ['甲某'],
      sealed: false,
      remark: '此件公开发布',
      documents: { 季度通报: { documentNumber: '青民〔2024〕8号' } },
      origin,
    },
  ],
}

test('a dataset is what the schema says', () => {
  expect(datasetSchema.parse(dataset)).toEqual(dataset)
})

const [observation] = dataset.observations
const [goal] = dataset.goals

test.each<[string, object]>([
  ['an unknown list', { ...dataset, checks: [] }],
  ['an unknown key', { ...dataset, goals: [{ ...goal, weight: 1 }] }],
  ['a goal without a number', { ...dataset, goals: [{ ...goal, number: 0 }] }],
  [
    'a float',
    {
      ...dataset,
      observations: [
        { ...observation, reading: { kind: 'quantity', quantity: { value: 1105, unit: '' } } },
      ],
    },
  ],
  ['a day that is none', { ...dataset, observations: [{ ...observation, asOf: '2024-06-31' }] }],
  ['a period that is none', { ...dataset, observations: [{ ...observation, period: '2024-Q5' }] }],
  ['a reading of no kind', { ...dataset, observations: [{ ...observation, reading: null }] }],
])('%s is refused', (_, given) => {
  expect(datasetSchema.safeParse(given).success).toBe(false)
})

test.each([
  { value: '1,022', unit: '' },
  { value: '1e5', unit: '' },
  { value: '007', unit: '' },
  { value: '', unit: '' },
  { value: '1' },
  { value: '1', unit: '', approximate: '约' },
  { value: '1', unit: '', upper: 'x' },
  { value: '1', unit: '', precision: 2 },
])('%j is no quantity', (given) => {
  expect(quantitySchema.safeParse(given).success).toBe(false)
})

test.each([{}, { file: 'a', line: 0 }, { file: 'a', line: 1.5 }, { file: 'a', row: 1 }])(
  '%j is no origin',
  (given) => {
    expect(originSchema.safeParse(given).success).toBe(false)
  },
)
