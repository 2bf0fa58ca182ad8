import { type Diagnostic, isError } from '@jibao/core'
import { writtenReading } from '@jibao/data-model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReturnedFigure, ReturnedWorkbook } from '../src/intake/returned.ts'
import { headingWords } from '../src/table/heading-words.ts'
import { readHeading } from '../src/table/read-heading.ts'
import { readTable } from '../src/table/read-table.ts'
import { parseTableMap } from '../src/table/table-map.ts'
import { type TableCase, tableCases } from './table-corpus.ts'
import { dataset, type SheetSketch, type Typed, workbookOf } from './table-sample.ts'

const read = ({
  sheets,
  file = '报表.xlsx',
  period = '2024-Q3',
  map,
}: TableCase): ReturnedWorkbook => {
  const parsed = map === undefined ? undefined : parseTableMap(map, '对照.yaml')
  expect(parsed?.diagnostics ?? []).toEqual([])
  return readTable(workbookOf(...sheets), {
    file,
    workspace: '样例',
    dataset,
    ...(period === 'none' ? {} : { period }),
    ...(parsed?.value === undefined ? {} : { map: parsed.value }),
  })
}

const shown = ({
  indicator,
  period,
  reading,
  origin,
  asOf,
  note,
  evidence,
}: ReturnedFigure): string =>
  [indicator, period, writtenReading(reading), origin.cell, asOf, note, evidence]
    .filter((part) => part !== undefined)
    .join(' ')

const told = ({ code, origin }: Diagnostic): string =>
  `${code} ${origin?.cell ?? (origin?.line === undefined ? '-' : `${origin.line}:${origin.column}`)}`

describe('tables that departments made themselves', () => {
  test.each(tableCases)('$name', (sample) => {
    const returned = read(sample)
    expect(returned.diagnostics.map(told).toSorted()).toEqual([...(sample.told ?? [])].toSorted())
    expect(returned.figures.map(shown).map(withoutDetails(sample)).toSorted()).toEqual(
      [...(sample.figures ?? [])].toSorted(),
    )
    if (sample.department !== undefined) expect(returned.department).toBe(sample.department)
    if (sample.by !== undefined) expect(returned.by).toBe(sample.by)
  })

  test('each has a name of its own', () => {
    expect(new Set(tableCases.map(({ name }) => name)).size).toBe(tableCases.length)
  })
})

/** Dates and remarks count only where a case speaks of them. */
const withoutDetails =
  ({ figures = [] }: TableCase) =>
  (figure: string): string =>
    figures.some((one) => one.split(' ').length > 4)
      ? figure
      : figure.split(' ').slice(0, 4).join(' ')

test('a word heads one kind of column', () => {
  const all = Object.values(headingWords).flat()
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})

test.each([
  ['截至9月底完成', 'figure Q3 累计'],
  ['2024年1-9月累计完成数（人）', 'figure 2024 Q3 累计 人'],
  ['前三季度', 'figure Q3 累计'],
  ['三季度末完成值', 'figure Q3 累计'],
  ['第三季度实际完成数', 'figure Q3'],
  ['二〇二四年三季度', 'figure 2024 Q3'],
  ['今年以来完成', 'figure 累计'],
  ['年度累计完成', 'figure 累计'],
  ['本季末完成值', 'figure'],
  ['本季度完成值', 'figure 本季'],
  ['9月完成数', 'figure unclear'],
  ['2023年、2024年完成数', 'figure 2023 2024'],
  ['完成情况（截至9月底）', 'progress Q3 累计'],
  ['2024年目标值', 'target 2024'],
  ['全年目标值', 'target'],
  ['上年同期完成数', 'last'],
  ['2023年同期', 'last 2023'],
  ['较去年同期增长%', 'change'],
  ['完成占年度目标比例', 'rate'],
  ['完成率（％）', 'rate %'],
  ['当季完成', 'single'],
  ['其中：女性', 'nothing'],
])('heading %s', (heading, expected) => {
  const { role, years, parts, isCumulative, isOfQuarter, unit } = readHeading([heading], new Set())
  const said = [
    role ?? 'nothing',
    ...years,
    ...parts,
    ...(isCumulative ? ['累计'] : []),
    ...(isOfQuarter ? ['本季'] : []),
    ...(unit === undefined ? [] : [unit]),
  ]
  expect(said.join(' ')).toBe(expected)
})

const byId = dataset.indicators.filter(({ accrual }) => accrual !== 'milestone')

const someFigures = fc
  .subarray([...byId], { minLength: 1 })
  .chain((indicators) =>
    fc.tuple(
      ...indicators.map((indicator) =>
        fc.integer({ min: 2, max: 99_999 }).map((value) => ({ indicator, value })),
      ),
    ),
  )

const letter = (column: number): string => String.fromCharCode(65 + column)

const readPlain = (sketch: SheetSketch): ReturnedWorkbook =>
  readTable(workbookOf(sketch), {
    file: '报表.xlsx',
    workspace: '样例',
    dataset,
    period: '2024-Q3',
  })

const values = ({ figures }: ReturnedWorkbook): readonly string[] =>
  figures.map(
    ({ indicator, period, reading }) => `${indicator} ${period} ${writtenReading(reading)}`,
  )

test('any order of columns below any number of titles reads the same', () => {
  const columns = [
    '序号',
    '指标',
    '单位',
    '目标值',
    '上期完成值',
    '完成值',
    '完成率',
    '备注',
  ] as const
  fc.assert(
    fc.property(
      someFigures,
      fc.shuffledSubarray([...columns], { minLength: columns.length }),
      fc.nat(4),
      fc.nat(2),
      (rows, order, titles, indent) => {
        const margin: null[] = Array.from({ length: indent }, () => null)
        const cells = rows.map(
          ({ indicator, value }, at): Record<(typeof columns)[number], Typed> => ({
            序号: at + 1,
            指标: indicator.name,
            单位: indicator.unit,
            目标值: 100,
            上期完成值: 5,
            完成值: value,
            完成率: '50%',
            备注: '无',
          }),
        )
        const returned = readPlain({
          rows: [
            ...Array.from({ length: titles }, (_, at) => [`附件${at + 1} 众扶工作`]),
            [...margin, ...order],
            ...cells.map((row) => [...margin, ...order.map((name) => row[name])]),
          ],
        })
        const column = letter(indent + order.indexOf('完成值'))
        expect(
          returned.figures.map(({ origin, indicator }) => `${indicator} ${origin.cell}`),
        ).toEqual(rows.map(({ indicator }, at) => `${indicator.id} ${column}${titles + 2 + at}`))
        expect(values(returned)).toEqual(
          rows.map(({ indicator, value }) => `${indicator.id} 2024-Q3 ${value}${indicator.unit}`),
        )
        expect(returned.diagnostics).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

test('a header reads the same merged, with blanks, and on one line', () => {
  const quarters = ['一季度', '二季度', '三季度'] as const
  const under = ['目标值', '累计完成', '完成率'] as const
  fc.assert(
    fc.property(
      someFigures,
      fc.subarray([...quarters], { minLength: 1 }),
      fc.shuffledSubarray([...under], { minLength: 2 }).filter((some) => some.includes('累计完成')),
      (rows, groups, leaves) => {
        const data: Typed[][] = rows.map(({ indicator, value }) => [
          indicator.name,
          ...groups.flatMap((_, at) =>
            leaves.map((leaf) => (leaf === '累计完成' ? value + at : 1)),
          ),
        ])
        const upper: Typed[] = [
          '指标',
          ...groups.flatMap((group) => leaves.map((_, at) => (at === 0 ? group : null))),
        ]
        const lower: Typed[] = [null, ...groups.flatMap(() => leaves)]
        const merges = groups.map((_, at) => {
          const left = 1 + at * leaves.length
          return `${letter(left)}1:${letter(left + leaves.length - 1)}1`
        })
        const flat = ['指标', ...groups.flatMap((group) => leaves.map((leaf) => `${group}${leaf}`))]
        const expected = rows.flatMap(({ indicator, value }) =>
          groups.map(
            (group, at) =>
              `${indicator.id} 2024-Q${quarters.indexOf(group) + 1} ${value + at}${indicator.unit}`,
          ),
        )
        const readings = [
          readPlain({ rows: [upper, lower, ...data], merges: ['A1:A2', ...merges] }),
          readPlain({ rows: [upper, lower, ...data] }),
          readPlain({ rows: [flat, ...data] }),
        ]
        for (const returned of readings) {
          expect(values(returned)).toEqual(expected)
          expect(returned.diagnostics.filter(isError)).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('says where the columns and rows are, for a copy with notes at the cells', () => {
  const { layout } = readPlain({
    name: '三季度',
    rows: [
      ['众扶工作'],
      ['指标', '完成值', '数据截止日期', '备注', '佐证材料'],
      ['帮扶困难职工', 1022],
      ['小计', 1022],
      ['新增残疾人就业', null],
    ],
  })
  expect(layout).toEqual({
    sheet: '三季度',
    columns: { figure: 2, asOf: 3, note: 4, evidence: 5 },
    rows: new Map([
      [3, '职工帮扶'],
      [5, '新增就业'],
    ]),
  })
})

test('names a place for every fault, and what to do', () => {
  for (const sample of tableCases) {
    for (const { message, hint, origin } of read(sample).diagnostics) {
      expect(message).toMatch(/\p{Script=Han}/u)
      expect(hint).toMatch(/\p{Script=Han}/u)
      expect(origin?.file).toMatch(/\.(?:xlsx|yaml)$/)
    }
  }
})

test('a slip in a name is told with the name that was meant', () => {
  const { diagnostics } = readPlain({
    rows: [
      ['指标', '完成值'],
      ['帮扶困难职工', 1],
      ['2.新增残疾人就业数', 156],
    ],
  })
  expect(diagnostics.map(({ hint }) => hint).join()).toContain('新增残疾人就业')
})

test('thousands of rows that mean nothing are told in a few lines', () => {
  const strangers: Typed[][] = Array.from({ length: 3000 }, (_, at) => [`项目${at}号`, 1])
  const { diagnostics } = readPlain({
    rows: [['指标', '完成值'], ['帮扶困难职工', 1], ...strangers],
  })
  expect(diagnostics.length).toBeLessThan(60)
  expect(diagnostics.at(-1)?.message).toContain(String(strangers.length - diagnostics.length + 1))
})

test('merged ranges over the whole sheet cost nothing', () => {
  const { sheets, ...rest } = workbookOf({
    rows: [['指标', '完成值'], ['帮扶困难职工', 1022], ['众扶']],
  })
  const merges = [{ top: 3, left: 1, bottom: 1_048_576, right: 16_384 }]
  const workbook = { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, merges })) }
  const returned = readTable(workbook, {
    file: 'a.xlsx',
    workspace: '样例',
    dataset,
    period: '2024-Q3',
  })
  expect(values(returned)).toEqual(['职工帮扶 2024-Q3 1022人'])
})
