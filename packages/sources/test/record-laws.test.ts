import {
  endTogether,
  type Observation,
  type Period,
  periodEnd,
  type Reading,
} from '@jibao/data-model'
import type { Workspace } from '@jibao/sources'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readValid, record, workbook } from './recording.ts'
import { smallWorkspace } from './small-workspace.ts'

const { 'progress/2024-Q1.yaml': _, 'progress/2024-Q2.县残联.yaml': __, ...bare } = smallWorkspace

/** Of each indicator, figures as people and as forms write them; no two of a list say the same. */
const figures = {
  低保标准: ['1105元/月', '约1,105', '1105.50元/月', '——', '2～3元/月'],
  新增就业: ['0人', '65', '5000余人', '１２人', '-3人'],
  办法: ['已出台', '推进中', '未启动', '无'],
  服务满意度: ['12.5％', '98%', '不足5%', '/'],
  参保率: ['100%', '95%～97%', '近90%'],
} as const satisfies Record<string, readonly string[]>

type Indicator = keyof typeof figures
const indicators = Object.keys(figures) as Indicator[]
const names: Readonly<Record<Indicator, readonly string[]>> = {
  低保标准: ['低保标准', '最低生活保障标准'],
  新增就业: ['新增就业', '"残疾人新增就业"'],
  办法: ['办法', "'实施办法'"],
  服务满意度: ['服务满意度'],
  参保率: ['参保率'],
}

const text = fc.oneof(
  fc.constantFrom(
    '名册',
    '快报数',
    '一, 二',
    'a: b',
    '#1',
    '2024',
    '一\n二',
    "it's",
    '[一]',
    '是的 ',
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from('甲1:#- \'",[]{}&*!|>%@`?\n\t~<=.')),
    minLength: 1,
  }),
)

/** A line of a file, and the indicator whose entry it is part of. */
interface Line {
  readonly text: string
  readonly of?: Indicator
}

type Entry = (name: string, value: string, comment: string) => readonly string[]

/** Ways in which an entry may have been typed, without its indentation. */
const styles: readonly Entry[] = [
  (name, value, comment) => [`${name}: ${value}${comment}`],
  (name, value, comment) => [`${name}:  ${JSON.stringify(value)}${comment}`],
  (name, value) => [`${name}: |`, `   ${value}`, ''],
  (name, value, comment) => [`${name}: { note: 旧, value: "${value}" }${comment}`],
  (name, value, comment) => [
    `${name}:${comment}`,
    '    # 上',
    `    value: ${value}${comment}`,
    '    note: >-',
    '      旧',
    '      的',
  ],
  (name, value, comment) => [`${name}:`, `     ${value}${comment}`],
  (name, _value, comment) => [`${name}:${comment}`],
]

const entry = (indicator: Indicator) =>
  fc
    .record({
      name: fc.constantFrom(...names[indicator]),
      value: fc.constantFrom<string>(...figures[indicator]),
      style: fc.constantFrom(...styles),
      comment: fc.constantFrom('', ' # 注', '   #'),
    })
    .map(({ name, value, style, comment }) =>
      style(name, value, comment).map((line): Line => ({ text: line, of: indicator })),
    )

const section = fc
  .record({
    entries: fc
      .shuffledSubarray(indicators)
      .chain((chosen) => fc.tuple(...chosen.map((indicator) => entry(indicator)))),
    indent: fc.constantFrom('  ', ' ', '     '),
    between: fc.constantFrom<readonly Line[]>([], [{ text: '# 行' }], [{ text: '' }]),
  })
  .map(({ entries, indent, between }): readonly Line[] => {
    if (entries.length === 0) return []
    const lines = entries.flatMap((one) => [...between, ...one])
    const indented = lines.map(({ text: line, ...of }) => ({
      text: line && `${indent}${line}`,
      ...of,
    }))
    return [{ text: 'observations:' }, ...indented]
  })

interface ArbitraryFile {
  readonly lines: readonly Line[]
  readonly text: string
}

const file = (period: Period): fc.Arbitrary<ArbitraryFile> =>
  fc
    .record({
      lines: section,
      head: fc.constantFrom([], ['# 头'], ['---']),
      tail: fc.constantFrom([], ['summary: { 兜底: 平稳。 } # 总'], ['# 尾', '', ''], ['...']),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      endsLine: fc.boolean(),
    })
    .map(({ lines, head, tail, lineBreak, mark, endsLine }) => {
      const whole: readonly Line[] = [
        ...head.map((line) => ({ text: line })),
        { text: `period: ${period}` },
        ...lines,
        ...tail.map((line) => ({ text: line })),
      ]
      const text = whole.map((line) => line.text).join(lineBreak)
      return { lines: whole, text: `${mark}${text}${endsLine ? lineBreak : ''}` }
    })

const workspace = fc
  .constantFrom('progress/2024-Q2.yaml', 'progress/2024-H1.yaml', 'progress/2024-Q2.甲.yml')
  .chain((name) =>
    fc.record(
      {
        [name]: file(name.includes('H1') ? '2024-H1' : '2024-Q2'),
        'progress/2024.yaml': file('2024'),
      },
      { requiredKeys: [name] },
    ),
  )
  .map((files) =>
    Object.fromEntries(
      Object.entries(files).flatMap(([name, one]) => (one ? [[name, one] as const] : [])),
    ),
  )

const toRecord = fc.uniqueArray(
  fc.constantFrom(...indicators).chain((indicator) =>
    fc.record(
      {
        indicator: fc.constant(indicator),
        period: fc.constantFrom<Period>('2024-Q2', '2024-Q4', '2024-Q3'),
        value: fc.constantFrom<string>(...figures[indicator]),
        asOf: fc.constantFrom('2024-06-30', '2024-05-20'),
        note: text,
        evidence: text,
        cell: fc.constantFrom('填报表!H5', "'表 1'!A1", '#表: {1}!AB12'),
      },
      { requiredKeys: ['indicator', 'period', 'value', 'cell'] },
    ),
  ),
  { selector: ({ indicator, period }) => `${indicator} ${period}`, maxLength: 8 },
)

const find = (
  { dataset }: Workspace,
  { indicator, period }: Pick<Observation, 'indicator' | 'period'>,
) =>
  dataset.observations.find((one) => one.indicator === indicator && endTogether(one.period, period))

const withoutPlace = ({ origin: _origin, ...rest }: Observation) => rest

/** What each of the figures means, from a workspace in which it stands alone. */
const meanings = async (): Promise<ReadonlyMap<string, Reading>> =>
  new Map(
    await Promise.all(
      indicators.flatMap((indicator) =>
        figures[indicator].map(async (value) => {
          const text = `period: 2024\nobservations: { ${indicator}: "${value}" }\n`
          const { dataset } = await readValid({ ...bare, 'progress/2024.yaml': text })
          return [
            `${indicator} ${value}`,
            dataset.observations[0]?.reading ?? { kind: 'not-stated' },
          ] as const
        }),
      ),
    ),
  )

test('what is recorded is read, once and for all, and no other line is touched', {
  timeout: 60_000,
}, async () => {
  const meant = await meanings()
  await fc.assert(
    fc.asyncProperty(workspace, toRecord, async (given, asked) => {
      const files: Record<string, string> = {
        ...bare,
        ...Object.fromEntries(Object.entries(given).map(([name, { text }]) => [name, text])),
      }
      const before = await readValid(files)
      const imports = [workbook(asked)]
      const changed = await record(files, imports)
      const after = await readValid({ ...files, ...changed })
      expect(await record({ ...files, ...changed }, imports)).toEqual({})

      for (const figure of asked) {
        const [was, is] = [find(before, figure), find(after, figure)]
        expect(is?.reading).toEqual(meant.get(`${figure.indicator} ${figure.value}`))
        expect(is?.asOf).toBe(figure.asOf ?? was?.asOf ?? periodEnd(figure.period))
      }
      for (const was of before.dataset.observations) {
        if (
          asked.some(
            (one) => one.indicator === was.indicator && endTogether(one.period, was.period),
          )
        )
          continue
        expect(find(after, was)).toMatchObject(withoutPlace(was))
      }
      for (const [name, { lines }] of Object.entries(given)) {
        const left = (changed[name] ?? files[name] ?? '').replace(/^\uFEFF/, '').split(/\r?\n/)
        const kept = lines.filter(({ of }) => asked.every(({ indicator }) => indicator !== of))
        for (const { text: line } of kept) {
          const at = left.indexOf(line)
          expect(at, `“${line}” is lost from\n${changed[name]}`).not.toBe(-1)
          left.splice(0, at + 1)
        }
      }
    }),
    { numRuns: 60 },
  )
})
