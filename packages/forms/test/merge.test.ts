import type { Diagnostic, Origin } from '@jibao/core'
import type { Dataset, Indicator, Observation, Period, Reading } from '@jibao/data-model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReturnedFigure, ReturnedWorkbook } from '../src/index.ts'
import { type MergedWorkbook, mergeReturned } from '../src/merge/merge-returned.ts'

const origin: Origin = { file: 'plan/a.yaml', line: 1, column: 1 }

const indicator = (id: string, stated: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `${id}人数`,
  unit: '人',
  accrual: 'year-to-date',
  better: 'higher',
  supporting: [],
  aliases: [],
  targets: {},
  origin,
  ...stated,
})

const department = (id: string) => ({ id, name: `${id}全称`, aliases: [], origin })

const people = (value: string): Reading => ({ kind: 'quantity', quantity: { value, unit: '人' } })

const recorded = (id: string, stated: Partial<Observation> = {}): Observation => ({
  indicator: id,
  period: '2024-Q2',
  asOf: '2024-06-30',
  reading: people('12.5'),
  origin: { file: 'progress/2024-Q2.yaml', line: 3, column: 8 },
  ...stated,
})

const dataset: Dataset = {
  departments: [department('甲局'), department('乙局')],
  programmes: [{ id: '专项', name: '专项', lead: '甲局', origin }],
  goals: [],
  indicators: [indicator('培训'), indicator('就业', { lead: '乙局' })],
  observations: [],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [],
}

/** A figure of 培训 as of mid-2024, in cell H5 of the file. */
const figure = (file: string, stated: Partial<ReturnedFigure> = {}): ReturnedFigure => ({
  indicator: '培训',
  period: '2024-Q2',
  reading: people('12.5'),
  origin: { file, sheet: '填报表', cell: 'H5' },
  ...stated,
})

const workbook = (
  figures: readonly ReturnedFigure[],
  stated: Partial<ReturnedWorkbook> = {},
): ReturnedWorkbook => ({
  kind: 'form',
  file: figures[0]?.origin.file ?? '空.xlsx',
  rowsRead: figures.length,
  figures,
  diagnostics: [],
  ...stated,
})

const merge = (
  workbooks: readonly ReturnedWorkbook[],
  observations: readonly Observation[] = [],
  replace = false,
) => mergeReturned(workbooks, { ...dataset, observations }, { replace })

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code)

/** How many figures are in each list: new, same, supplemented, changed, refused. */
const counts = ({ fresh, same, supplemented, changed, refused }: MergedWorkbook) =>
  [fresh, same, supplemented, changed, refused].map(({ length }) => length).join(' ')

describe('against what is recorded', () => {
  const range: Reading = { kind: 'quantity', quantity: { value: '2', upper: '3', unit: '人' } }
  const about: Reading = {
    kind: 'quantity',
    quantity: { value: '12.5', unit: '人', approximate: 'about' },
  }
  const done: Reading = { kind: 'milestone', state: 'done' }
  const begun: Reading = { kind: 'milestone', state: 'under-way' }
  const none: Reading = { kind: 'not-stated' }

  test.each<[string, Partial<ReturnedFigure>, Partial<Observation>, string]>([
    ['the same number', {}, {}, '0 1 0 0 0'],
    ['more zeros', { reading: people('12.50') }, {}, '0 1 0 0 0'],
    ['another number', { reading: people('12.6') }, {}, '0 0 0 1 0'],
    ['zero for nothing stated', { reading: people('0') }, { reading: none }, '0 0 0 1 0'],
    ['nothing stated twice', { reading: none }, { reading: none }, '0 1 0 0 0'],
    ['an approximation', { reading: about }, {}, '0 0 0 1 0'],
    ['the same range', { reading: range }, { reading: range }, '0 1 0 0 0'],
    ['the lower end of a range', { reading: people('2') }, { reading: range }, '0 0 0 1 0'],
    ['the same state', { reading: done }, { reading: done }, '0 1 0 0 0'],
    ['another state', { reading: done }, { reading: begun }, '0 0 0 1 0'],
    ['the half-year for its second quarter', { period: '2024-H1' }, {}, '0 1 0 0 0'],
    ['another quarter', { period: '2024-Q3' }, {}, '1 0 0 0 0'],
    ['a remark that was not there', { note: '初步数' }, {}, '0 0 1 0 0'],
    ['the same remark', { note: '初步数' }, { note: '初步数' }, '0 1 0 0 0'],
    ['no remark any more', {}, { note: '初步数' }, '0 1 0 0 0'],
    ['another remark', { note: '终值' }, { note: '初步数' }, '0 0 0 1 0'],
    ['other evidence', { evidence: '甲' }, { evidence: '乙' }, '0 0 0 1 0'],
    ['a day', { asOf: '2024-06-20' }, {}, '0 0 1 0 0'],
    ['the last day, which goes without saying', { asOf: '2024-06-30' }, {}, '0 1 0 0 0'],
    [
      'the last day instead of another',
      { asOf: '2024-06-30' },
      { asOf: '2024-06-20' },
      '0 0 0 1 0',
    ],
    ['no day instead of one', {}, { asOf: '2024-06-20' }, '0 1 0 0 0'],
  ])('%s', (_, stated, observation, expected) => {
    const [merged] = merge([workbook([figure('甲.xlsx', stated)])], [recorded('培训', observation)])
    expect(merged && counts(merged)).toBe(expected)
    expect(merged && codes(merged.diagnostics)).toEqual(
      expected === '0 0 0 1 0' ? ['FIGURE_CHANGED'] : [],
    )
  })

  test('what differs is shown with both places, and taken when that is asked for', () => {
    const source = { file: '一季度.xlsx', sheet: '填报表', cell: 'H7' }
    const observations = [recorded('培训', { note: '旧', source })]
    const returned = [workbook([figure('甲.xlsx', { reading: people('20'), note: '新' })])]
    const [refused] = merge(returned, observations)
    expect(refused?.diagnostics).toMatchObject([{ code: 'FIGURE_CHANGED', severity: 'error' }])
    const [told] = refused?.diagnostics ?? []
    for (const piece of [
      '12.5人',
      '备注“旧”',
      'progress/2024-Q2.yaml:3:8',
      '一季度.xlsx 填报表!H7',
      '20人',
      '备注“新”',
    ]) {
      expect(told?.message).toContain(piece)
    }
    expect(told?.hint).toContain('--replace')
    expect(told?.origin).toEqual(figure('甲.xlsx').origin)

    const [taken] = merge(returned, observations, true)
    expect(taken?.diagnostics).toEqual([])
    expect(taken?.changed).toMatchObject([
      { figure: { value: '20人', note: '新' }, recorded: { note: '旧' } },
    ])
  })

  test('a new number does not keep the day of the old one', () => {
    const [merged] = merge(
      [workbook([figure('甲.xlsx', { reading: people('20') })])],
      [recorded('培训', { asOf: '2024-06-20' })],
      true,
    )
    expect(merged?.changed[0]?.figure.asOf).toBe('2024-06-30')
  })
})

describe('within a run', () => {
  const at = (file: string, cell: string, value: string, stated: Partial<ReturnedFigure> = {}) =>
    figure(file, {
      reading: people(value),
      origin: { file, sheet: '填报表', cell },
      ...stated,
    })

  test.each([
    [
      'files',
      [workbook([at('甲.xlsx', 'H5', '8')]), workbook([at('乙.xlsx', 'H6', '9')])],
      '乙.xlsx 填报表!H6',
    ],
    ['rows', [workbook([at('甲.xlsx', 'H5', '8'), at('甲.xlsx', 'H6', '9')])], '甲.xlsx 填报表!H6'],
  ])('two %s that differ: neither is taken, each shows the other', (_, workbooks, other) => {
    const merged = merge(workbooks)
    expect(merged.flatMap(({ refused }) => refused.map(({ value }) => value))).toEqual([
      '8人',
      '9人',
    ])
    expect(merged.flatMap(({ fresh, changed }) => [...fresh, ...changed])).toEqual([])
    const diagnostics = merged.flatMap((one) => one.diagnostics)
    expect(codes(diagnostics)).toEqual(['FIGURE_CONFLICT', 'FIGURE_CONFLICT'])
    expect(diagnostics[0]?.message).toContain(`9人（${other}）`)
    expect(diagnostics[1]?.message).toContain('8人（甲.xlsx 填报表!H5）')
  })

  test('one of three that differs makes all three a conflict', () => {
    const merged = merge(['8', '8', '9'].map((value, row) => workbook([at(`${row}`, 'H5', value)])))
    expect(merged.map(counts)).toEqual(Array(3).fill('0 0 0 0 1'))
  })

  test('a conflict is told even where one of the two is what is recorded', () => {
    const merged = merge(
      [workbook([at('甲.xlsx', 'H5', '12.5')]), workbook([at('乙.xlsx', 'H5', '9')])],
      [recorded('培训')],
      true,
    )
    expect(merged.map(counts)).toEqual(['0 0 0 0 1', '0 0 0 0 1'])
  })

  test('what is said twice alike counts once, with all that is said about it', () => {
    const merged = merge([
      workbook([at('甲.xlsx', 'H5', '8', { asOf: '2024-06-20' })]),
      workbook([at('乙.xlsx', 'H6', '8.0', { asOf: '2024-06-28', note: '初步数' })]),
    ])
    expect(merged.map(counts)).toEqual(['1 0 0 0 0', '0 1 0 0 0'])
    expect(merged[0]?.fresh[0]).toMatchObject({ asOf: '2024-06-20', note: '初步数' })
    expect(merged[0]?.diagnostics).toEqual([])
    expect(merged[1]?.diagnostics).toMatchObject([{ code: 'FIGURE_REPEATED', severity: 'warning' }])
    const told = merged[1]?.diagnostics[0]?.message ?? ''
    for (const piece of ['甲.xlsx 填报表!H5', '2024-06-20', '2024-06-28']) {
      expect(told).toContain(piece)
    }
    expect(told).not.toContain('初步数')
  })
})

test.each<[string, string | undefined, string, readonly string[]]>([
  ['its own', '乙局', '就业', []],
  ['that of another', '甲局', '就业', ['DEPARTMENT_NOT_RESPONSIBLE']],
  ['that of nobody else, by the one in charge of the programme', '甲局', '培训', []],
  ['when nobody knows who sends it', undefined, '就业', []],
])('a department hands in a figure: %s', (_, sender, id, expected) => {
  const [merged] = merge([
    workbook(
      [figure('甲.xlsx', { indicator: id })],
      sender === undefined ? {} : { department: sender },
    ),
  ])
  expect(merged && codes(merged.diagnostics)).toEqual(expected)
  expect(merged?.fresh).toHaveLength(1)
})

test('what the workbook says of itself stays with it', () => {
  const diagnostic = { code: 'X', severity: 'warning', message: '', hint: '' } as const
  const [merged] = merge([workbook([], { diagnostics: [diagnostic] })])
  expect(merged?.diagnostics).toEqual([diagnostic])
})

/** Figures of the half-year are those of its second quarter. */
const key = ({ indicator: id, period }: ReturnedFigure) =>
  `${id} ${period === '2024-Q3' ? 'September' : 'June'}`

const numberOf = (reading: Reading) =>
  reading.kind === 'quantity' ? Number(reading.quantity.value) : reading.kind

test('whatever comes back, each figure is in one list, and nothing in conflict is taken', () => {
  const arbitraryFigure = fc
    .record({
      file: fc.constantFrom('甲.xlsx', '乙.xlsx'),
      indicator: fc.constantFrom('培训', '就业'),
      period: fc.constantFrom<Period>('2024-H1', '2024-Q2', '2024-Q3'),
      value: fc.constantFrom('1', '1.0', '2'),
    })
    .map(({ file, value, ...rest }) => figure(file, { ...rest, reading: people(value) }))
  fc.assert(
    fc.property(
      fc.array(arbitraryFigure, { maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      (figures, isRecorded, replace) => {
        const workbooks = ['甲.xlsx', '乙.xlsx'].map((file) =>
          workbook(
            figures.filter((one) => one.origin.file === file),
            { file },
          ),
        )
        const observations = isRecorded ? [recorded('培训', { reading: people('1') })] : []
        const merged = merge(workbooks, observations, replace)
        for (const one of merged) {
          const listed = [
            ...one.fresh,
            ...one.same,
            ...one.supplemented,
            ...one.changed.map((changed) => changed.figure),
            ...one.refused,
          ]
          expect(listed).toHaveLength(one.returned.figures.length)
        }
        const taken = merged.flatMap((one) => [...one.fresh, ...one.changed.map((c) => c.figure)])
        expect(new Set(taken.map(key)).size).toBe(taken.length)
        for (const one of taken) {
          const statements = figures.filter((other) => key(other) === key(one))
          expect(new Set(statements.map(({ reading }) => numberOf(reading))).size).toBe(1)
        }
      },
    ),
  )
})

test('a figure stated thousands of times, each time otherwise, is told in short at each place', () => {
  const figures = Array.from({ length: 20_000 }, (_, at) =>
    figure('甲局.xlsx', { reading: people(String(at)) }),
  )
  const [merged] = mergeReturned([workbook(figures)], dataset, { replace: false })
  expect(merged?.refused).toHaveLength(figures.length)
  expect(merged?.diagnostics.filter(({ code }) => code === 'FIGURE_CONFLICT')).toHaveLength(
    figures.length,
  )
  for (const { message } of merged?.diagnostics ?? []) expect(message.length).toBeLessThan(300)
})

describe('a year-to-date figure below the one before', () => {
  const before = recorded('培训', {
    period: '2024-Q1',
    asOf: '2024-03-31',
    reading: people('20'),
  })
  const told = (
    reading: Reading,
    earlier: Observation = before,
    stated: Partial<Indicator> = {},
  ) => {
    const [merged] = mergeReturned(
      [workbook([figure('甲.xlsx', { reading })])],
      { ...dataset, indicators: [indicator('培训', stated)], observations: [earlier] },
      { replace: false },
    )
    return merged?.diagnostics.filter(({ code }) => code === 'FIGURE_FELL') ?? []
  }

  test('is taken, and told at its cell with both figures', () => {
    expect(told(people('12.5'))).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(/12\.5人.*一季度的 20人/),
        origin: { file: '甲.xlsx', sheet: '填报表', cell: 'H5' },
      },
    ])
  })

  test.each<[string, readonly Diagnostic[]]>([
    ['an equal one', told(people('20'))],
    ['a higher one', told(people('20.5'))],
    [
      'a range that reaches it',
      told({ kind: 'quantity', quantity: { value: '18', upper: '20', unit: '人' } }),
    ],
    ['none', told({ kind: 'not-stated' })],
    [
      'one after last year’s',
      told(people('12.5'), { ...before, period: '2023-Q4', asOf: '2023-12-31' }),
    ],
    ['a state on a day', told(people('12.5'), before, { accrual: 'point-in-time' })],
  ])('%s is not', (_, diagnostics) => {
    expect(diagnostics).toEqual([])
  })
})
