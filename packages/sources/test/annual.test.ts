import { datasetSchema } from '@jibao/data-model'
import { expect, test } from 'vitest'
import { annualWorkspace } from './annual-workspace.ts'
import { brief, readFiles } from './small-workspace.ts'

const read = async () => {
  const { value, diagnostics } = await readFiles(annualWorkspace)
  expect(brief(diagnostics)).toEqual([])
  if (value === undefined) throw new Error('a value comes with no diagnostics')
  return value
}

test('the dataset keeps its own contract', async () => {
  const { dataset } = await read()
  expect(datasetSchema.safeParse(dataset).error).toBeUndefined()
})

test('the year that a plan starts from', async () => {
  const { dataset } = await read()
  expect(dataset.programmes.map(({ baseline }) => baseline)).toEqual([2018])
})

test('how often reports are made, protected terms, disclosure', async () => {
  const { reports, protectedTerms, disclosure } = await read()
  expect(reports.map(({ id, every }) => [id, every])).toEqual([
    ['考评材料', 'year'],
    ['季度通报', undefined],
  ])
  expect(protectedTerms).toEqual(['某县', '里仁村'])
  expect(disclosure.public).toEqual({
    method: 'round',
    significant: 3,
    below: 10,
    rules: [
      {
        indicators: ['低保标准'],
        categories: [],
        method: 'open',
        origin: { file: 'jibao.yaml', line: 13, column: 9 },
      },
      {
        indicators: [],
        categories: ['救助'],
        method: 'fixed',
        origin: { file: 'jibao.yaml', line: 14, column: 9 },
      },
    ],
    masksNames: true,
    excused: [
      { text: '某里仁', reason: '单位名称', origin: { file: 'jibao.yaml', line: 18, column: 9 } },
    ],
  })
  expect(disclosure.sample).toMatchObject({ method: 'digits', below: 0, masksNames: true })
})

test('parts of indicators, levels, targets stated as bare numbers', async () => {
  const { indicators } = (await read()).dataset
  expect(indicators.map(({ id, parts }) => [id, parts])).toEqual([
    ['低保标准', undefined],
    ['低保人数', { indicators: ['城市低保人数', '农村低保人数'], isComplete: true }],
    ['城市低保人数', undefined],
    ['农村低保人数', { indicators: ['水+电'], isComplete: false }],
    ['水+电', undefined],
    ['实施办法', undefined],
  ])
  expect(indicators[0]).toMatchObject({
    level: '县',
    targets: { 2020: { isImplied: true }, 2021: { comparator: '≥' } },
  })
  expect(indicators[0]?.targets[2021]).not.toHaveProperty('isImplied')
})

test('series are observations of their years, but no period of theirs is recorded', async () => {
  const { observations, periods } = (await read()).dataset
  expect(
    observations.map(({ indicator, period, asOf, reading, note, origin }) => [
      indicator,
      period,
      asOf,
      reading.kind === 'quantity'
        ? `${reading.quantity.value}${reading.quantity.unit}`
        : reading.kind,
      note,
      origin.line,
    ]),
  ).toEqual([
    ['低保标准', '2019', '2019-12-31', '285元/月', undefined, 3],
    ['低保标准', '2020', '2020-12-30', '315元/月', '修订数', 4],
    ['城市低保人数', '2020', '2020-12-31', '2101人', undefined, 5],
    ['城市低保人数', '2021', '2021-12-31', 'not-stated', undefined, 5],
    ['低保标准', '2021-Q4', '2021-12-31', '330元/月', undefined, 3],
    ['实施办法', '2021-Q4', '2021-12-31', 'milestone', undefined, 4],
  ])
  expect(periods.map(({ period }) => period)).toEqual(['2021-Q4'])
})

test('the self-assessment of a year', async () => {
  const file = 'assessment/2021.yaml'
  expect((await read()).dataset.assessments).toEqual([
    {
      year: 2021,
      items: [
        {
          indicator: '低保标准',
          weight: { value: '5', unit: '分' },
          rule: 'proportional',
          deduction: { value: '0.5', unit: '分' },
          reason: [
            { kind: 'text', text: '标准' },
            {
              kind: 'figure',
              indicator: '低保标准',
              aspect: 'actual',
              origin: { file, line: 6, column: 15 },
            },
            { kind: 'text', text: '，超过目标。' },
          ],
          origin: { file, line: 3, column: 5 },
        },
        {
          indicator: '实施办法',
          weight: { value: '2.5', unit: '分' },
          rule: 'all-or-nothing',
          origin: { file, line: 7, column: 5 },
        },
      ],
      origin: { file, line: 1, column: 7 },
    },
  ])
})

test('a manuscript', async () => {
  const file = 'manuscripts/2021.考评材料.md'
  const text = (value: string) => ({ kind: 'text', text: value })
  const at = (line: number, column: number) => ({ origin: { file, line, column } })
  expect((await read()).dataset.manuscripts).toEqual([
    {
      report: '考评材料',
      period: '2021',
      title: '2021年度考评材料',
      origin: { file, line: 1, column: 1 },
      blocks: [
        {
          kind: 'paragraph',
          children: [
            text('2021年，标准为'),
            { kind: 'strong', text: '较高的' },
            { kind: 'figure', indicator: '低保标准', aspect: 'actual', ...at(4, 17) },
            text('，由'),
            {
              kind: 'figure',
              indicator: '低保标准',
              period: '2019',
              aspect: 'movement',
              base: '2018',
              ...at(5, 2),
            },
            text('。'),
          ],
        },
        { kind: 'heading', level: 1, children: [text('兜底保障')] },
        { kind: 'heading', level: 2, children: [text('提标扩面')] },
        {
          kind: 'list',
          counting: 'phrase',
          items: [
            [
              text('城市低保'),
              {
                kind: 'figure',
                indicator: '城市低保人数',
                period: '2020',
                aspect: 'actual',
                ...at(11, 7),
              },
              text('，占'),
              {
                kind: 'ratio',
                part: { indicator: '城市低保人数', period: '2020' },
                whole: { indicator: '低保人数' },
                places: 1,
                ...at(11, 20),
              },
              text('。'),
            ],
            [
              text('农村低保*'),
              {
                kind: 'sum',
                terms: [{ indicator: '城市低保人数' }, { indicator: '农村低保人数' }],
                ...at(13, 9),
              },
              text('（'),
              { kind: 'departments', departments: ['民政局', '财政局'] },
              text('）。'),
            ],
          ],
        },
        { kind: 'paragraph', children: [text('一、二季度平稳。')] },
        {
          kind: 'list',
          counting: 'bullet',
          items: [
            [text('低保：see page')],
            [{ kind: 'figure', indicator: '水+电', aspect: 'actual', ...at(19, 3) }],
          ],
        },
        { kind: 'list', counting: 'decimal', items: [[text('甲')], [text('乙')]] },
        {
          kind: 'table',
          table: 'series',
          indicators: ['低保标准', '低保人数'],
          title: '标准：历年',
          ...at(25, 1),
        },
        { kind: 'chart', chart: 'years', indicators: [], ...at(26, 1) },
      ],
    },
  ])
})
