import { formatQuantity, type Origin } from '@jibao/core'
import { datasetSchema, formatTarget } from '@jibao/data-model'
import { expect, test } from 'vitest'
import { brief, readFiles, smallWorkspace } from './small-workspace.ts'

const read = async () => {
  const { value, diagnostics } = await readFiles(smallWorkspace)
  expect(brief(diagnostics)).toEqual([])
  if (value === undefined) throw new Error('a value comes with no diagnostics')
  return value
}

/** The text that stands at a place of the small workspace. */
const textAt = ({ file, line = 0, column = 0 }: Origin): string =>
  (smallWorkspace[file as keyof typeof smallWorkspace].split('\n')[line - 1] ?? '').slice(
    column - 1,
  )

test('jibao.yaml', async () => {
  const { dataset: _, ...settings } = await read()
  expect(settings).toEqual({
    folder: 'w',
    name: '某县兜底保障',
    issuer: '县民政局',
    addressees: ['各镇人民政府'],
    copyTo: ['县府办'],
    reports: [
      {
        id: '季度通报',
        template: 'quarterly-notice',
        programme: '兜底',
        title: '某县通报',
        options: { columns: '3' },
        origin: { file: 'jibao.yaml', line: 7, column: 5 },
      },
    ],
    disclosure: {
      public: {
        method: 'open',
        significant: 2,
        below: 0,
        rules: [],
        masksNames: false,
        excused: [],
      },
      sample: {
        method: 'digits',
        significant: 2,
        below: 0,
        rules: [],
        masksNames: true,
        excused: [],
      },
    },
    checks: { severities: {}, excuses: [] },
    protectedTerms: [],
    formKey: '',
    plugins: [{ specifier: 'jibao-ofd', origin: { file: 'jibao.yaml', line: 13, column: 11 } }],
    origin: { file: 'jibao.yaml', line: 1, column: 1 },
  })
})

test('the dataset keeps its own contract', async () => {
  const { dataset } = await read()
  expect(datasetSchema.safeParse(dataset).error).toBeUndefined()
})

test('a department may have a short name, by which it is found as well', async () => {
  const { value, diagnostics } = await readFiles({
    ...smallWorkspace,
    'departments.yaml': smallWorkspace['departments.yaml'].replace(
      '  - id: 县残联',
      '  - id: 残联\n    name: 某县残疾人联合会\n    short: 县残联',
    ),
  })
  expect(brief(diagnostics)).toEqual([])
  expect(value?.dataset.departments.map(({ id, short }) => [id, short])).toEqual([
    ['县民政局', undefined],
    ['残联', '县残联'],
  ])
  expect(value?.dataset.goals[0]?.supporting).toEqual(['残联'])
})

test('departments, programme and goals, with their defaults', async () => {
  const { departments, programmes, goals } = (await read()).dataset
  expect(departments.map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
    ['县民政局', '某县民政局', ['民政局']],
    ['县残联', '县残联', []],
  ])
  expect(programmes.map(({ id, name, lead, text }) => [id, name, lead, text])).toEqual([
    ['兜底', '兜底保障', '县民政局', '织密保障网。'],
  ])
  expect(goals).toMatchObject([
    {
      id: '2024-1',
      programme: '兜底',
      year: 2024,
      number: 1,
      title: '低保',
      lead: '县民政局',
      supporting: ['县残联'],
      indicators: ['低保标准', '办法'],
    },
    {
      id: '就业',
      programme: '兜底',
      year: 2024,
      number: 2,
      title: '残疾人就业',
      lead: '县残联',
      supporting: [],
      indicators: ['新增就业'],
    },
  ])
})

test('indicators and targets', async () => {
  const { indicators } = (await read()).dataset
  expect(
    indicators.map(({ id, name, unit, accrual, better, lead }) => [
      id,
      name,
      unit,
      accrual,
      better,
      lead,
    ]),
  ).toEqual([
    ['低保标准', '最低生活保障标准', '元/月', 'point-in-time', 'higher', undefined],
    ['新增就业', '新增就业', '人', 'year-to-date', 'higher', '县残联'],
    ['办法', '实施办法', '', 'milestone', 'higher', undefined],
    ['服务满意度', '服务满意度', '%', 'annual', 'higher', undefined],
    ['参保率', '参保率', '%', 'point-in-time', 'higher', undefined],
  ])
  const targets = indicators.flatMap(({ id, targets: byYear }) =>
    Object.entries(byYear).map(([year, target]) => [id, year, target.kind, formatTarget(target)]),
  )
  expect(targets).toEqual([
    ['低保标准', '2023', 'not-set', '——'],
    ['低保标准', '2024', 'relative', '≥上年增幅'],
    ['新增就业', '2024', 'quantity', '≥130人'],
    ['办法', '2024', 'milestone', '出台实施办法'],
    ['服务满意度', '2024', 'relative', '≥参保率'],
    ['参保率', '2024', 'qualitative', '稳步提高'],
  ])
  const [, , measure, satisfaction] = indicators.map((indicator) => indicator.targets[2024])
  expect(measure).toMatchObject({ due: '2024-Q2' })
  expect(satisfaction).toMatchObject({ indicator: '参保率' })
})

test('observations: exact figures in the unit of the indicator, each with its place', async () => {
  const { observations } = (await read()).dataset
  const shown = observations.map(({ indicator, period, asOf, reading, note, origin }) => [
    indicator,
    period,
    asOf,
    reading.kind === 'quantity'
      ? formatQuantity(reading.quantity)
      : reading.kind === 'milestone'
        ? reading.state
        : reading.kind,
    textAt(origin),
    note,
  ])
  expect(shown).toEqual([
    ['低保标准', '2024-Q1', '2024-03-31', '1105元/月', '1105元/月', undefined],
    ['新增就业', '2024-Q1', '2024-03-31', '约65人', '约6５', undefined],
    ['办法', '2024-Q1', '2024-03-31', 'under-way', '推进中', undefined],
    ['参保率', '2024-Q1', '2024-03-25', '12.50%', '12.50%', '快报数'],
    ['新增就业', '2024-Q2', '2024-06-30', '1560人', '1,56０人', undefined],
    ['办法', '2024-Q2', '2024-06-30', 'done', '已出台', undefined],
    ['服务满意度', '2024-Q2', '2024-06-30', 'not-stated', '——', undefined],
  ])
})

test('periods and narratives', async () => {
  const { periods, narratives } = (await read()).dataset
  const file = 'progress/2024-Q2.县残联.yaml'
  expect(periods).toEqual([
    {
      period: '2024-Q1',
      issued: '2024-04-12',
      documentNumber: '某民〔2024〕3号',
      origin: { file: 'progress/2024-Q1.yaml', line: 1, column: 9 },
    },
    { period: '2024-Q2', origin: { file: 'progress/2024-Q2.县残联.yaml', line: 1, column: 9 } },
  ])
  expect(narratives.map(({ about, paragraphs }) => ({ about, paragraphs }))).toEqual([
    {
      about: { kind: 'programme', programme: '兜底' },
      paragraphs: [[{ kind: 'text', text: '总体平稳。' }]],
    },
    {
      about: { kind: 'goal', goal: '就业' },
      paragraphs: [
        [
          { kind: 'text', text: '完成' },
          {
            kind: 'figure',
            indicator: '新增就业',
            aspect: 'actual',
            origin: { file, line: 8, column: 7 },
          },
          { kind: 'text', text: '，占全年' },
          {
            kind: 'figure',
            indicator: '新增就业',
            aspect: 'attainment',
            origin: { file, line: 9, column: 8 },
          },
          { kind: 'text', text: '。' },
        ],
        [
          { kind: 'text', text: '比一季度' },
          {
            kind: 'figure',
            indicator: '新增就业',
            aspect: 'actual',
            period: '2024-Q1',
            origin: { file, line: 11, column: 9 },
          },
          { kind: 'text', text: '多。' },
        ],
      ],
    },
  ])
})
