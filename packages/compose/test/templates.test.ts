import { readdirSync, readFileSync } from 'node:fs'
import { memoryWorld } from '@jibao/core/testing'
import type { Dataset, ManuscriptBlock, Period } from '@jibao/data-model'
import { type Block, textPieces, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport, readTemplate, type Template } from '../src/index.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import {
  dataOf,
  datasetOf,
  goalOf,
  indicatorOf,
  observe,
  origin,
  settingsOf,
  targetOf,
} from './sample.ts'

// The templates that come along, on bureaus of every kind.

const folder = new URL('../../../templates/', import.meta.url)

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name)

const filesIn = (name: string): Readonly<Record<string, string>> => {
  const home = new URL(`${name}/`, folder)
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    paths
      .filter((path) => /\.(?:yaml|hbs)$/.test(path))
      .map((path) => [`${name}/${path}`, readFileSync(new URL(path, home), 'utf8')]),
  )
}

const templateOf = async (name: string): Promise<Template> => {
  const world = memoryWorld(filesIn(name))
  const { value } = await readTemplate(name, { world, shownAs: name })
  if (value === undefined) throw new Error(`${name} cannot be read`)
  return value
}

const templates = new Map(
  await Promise.all(names.map(async (name) => [name, await templateOf(name)] as const)),
)

interface Composed {
  readonly title: string
  readonly blocks: readonly Block[]
  /** One entry a piece of text; tables cell by cell. */
  readonly texts: readonly string[]
}

const compose = (
  name: string,
  dataset: Dataset,
  period: Period,
  options: Readonly<Record<string, string>> = {},
): Composed => {
  const template = templates.get(name)
  if (template === undefined) throw new RangeError(name)
  const { value, diagnostics } = composeReport(
    template,
    dataOf(dataset, { period }),
    settingsOf({ options }),
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (value === undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
  return {
    title: value.metadata.title,
    blocks: value.children,
    texts: value.children.flatMap(textPieces),
  }
}

/** Every option on that can be on. */
const allOptions = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(templates.get(name)?.options ?? {})
      .filter(([, { default: preset }]) => preset === '是' || preset === '否')
      .map(([option]) => [option, '是']),
  )

/** Marks that stand where a piece of a sentence stayed away. */
const slip = /[，、；：][，、；：。]|。[，、；。]|[（“][，、；。]|^[，、；。]|[，、；]$/

const reportNames = names.filter((name) => templates.get(name)?.data === 'programme-progress')

test.each(reportNames)('%s composes for every bureau, and no sentence has a gap in it', (name) => {
  fc.assert(
    fc.property(bureaus, periods, fc.boolean(), (dataset, period, isFull) => {
      const written = { ...dataset, manuscripts: [], narratives: [] }
      const { title, texts } = compose(name, written, period, isFull ? allOptions(name) : {})
      expect([title, ...texts].filter((text) => slip.test(text))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

/** A bureau at the end of 2024 with a series, a whole and its parts, a plan to 2025, a self-assessment. */
const example: Dataset = datasetOf({
  goals: [
    goalOf(1, { id: '2023-1', year: 2023, title: '低保', indicators: ['标准'] }),
    goalOf(1, {
      title: '低保提标',
      text: '提高低保标准。',
      indicators: ['标准'],
      supporting: ['残联'],
    }),
    goalOf(2, { title: '残疾人就业', text: '新增就业130人。', indicators: ['就业'], lead: '残联' }),
  ],
  indicators: [
    {
      ...indicatorOf('标准', {
        name: '低保标准',
        unit: '元/月',
        accrual: 'point-in-time',
        category: '兜底保障',
      }),
      targets: {
        2023: targetOf('≥1035元/月'),
        2024: targetOf('≥1100元/月'),
        2025: targetOf('≥1200元/月'),
      },
    },
    {
      ...indicatorOf('人数', { name: '城乡低保人数', category: '兜底保障' }),
      targets: {},
      parts: { indicators: ['城市', '农村'], isComplete: true },
    },
    { ...indicatorOf('城市', { name: '城市低保人数', category: '兜底保障' }), targets: {} },
    { ...indicatorOf('农村', { name: '农村低保人数', category: '兜底保障' }), targets: {} },
    {
      ...indicatorOf('就业', { name: '新增就业人数', category: '残疾人工作' }),
      targets: { 2024: targetOf('≥130人') },
    },
  ],
  observations: [
    ...observe('标准', { '2022': '1035元/月', '2023': '1035元/月', '2024-Q4': '1105元/月' }),
    ...observe('城市', { '2023': '90人', '2024-Q4': '100人' }),
    ...observe('农村', { '2023': '410人', '2024-Q4': '400人' }),
    ...observe('就业', { '2024-Q4': '97人' }),
  ],
  assessments: [
    {
      year: 2024,
      items: [
        {
          indicator: '就业',
          weight: { value: '10', unit: '分' },
          rule: 'proportional',
          origin,
        },
      ],
      origin,
    },
  ],
})

describe('what a bureau without a manuscript gets', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'indicator-plan',
      '“弱有众扶”专项实施方案（2023—2025年）',
      [
        '兜底保障：到2025年，低保标准达到1200元/月以上。',
        '残疾人工作：到2024年，新增就业人数达到130人以上。',
        '提高低保标准。（责任单位：县民政局、县残疾人联合会）',
      ],
    ],
    [
      'work-report',
      '关于2024年“弱有众扶”专项工作情况的报告',
      [
        '现将2024年“弱有众扶”专项工作情况报告如下。',
        '对照年度目标，低保标准2022年以来由1035元/月提高到1105元/月，增长6.76%，达到年度目标要求。',
        '2023年以来，城乡低保人数保持在500人，其中城市低保100人、农村低保400人。',
      ],
    ],
    [
      'bulletin',
      '“弱有众扶”专项2024年四季度工作进展情况',
      [
        '县民政局',
        '“弱有众扶”专项2024年确定年度目标2项。截至12月底，已完成1项，占50%，未达到目标1项。主要进展如下。',
        '残疾人工作。截至12月底，新增就业97人，仅完成年度目标的74.62%。',
      ],
    ],
    [
      'annual-assessment',
      '“弱有众扶”专项2024年度工作考评汇报材料',
      [
        '与2023年相比，城乡低保人数保持在500人，其中城市低保100人、农村低保400人。',
        '残疾人就业没有达到年度目标要求，牵头单位为县残疾人联合会。',
        '对照考评指标，自评满分10分，自评得分7.46分。',
      ],
    ],
  ])('%s: %s', (name, title, sentences) => {
    const composed = compose(name, example, '2024-Q4')
    expect(composed.title).toBe(title)
    for (const sentence of sentences) expect(composed.texts).toContain(sentence)
  })

  test.each<[string, string]>([
    ['quarterly-notice', '截至3月底，尚未有目标完成，滞后1项，未报送数据1项。'],
    ['bulletin', '截至3月底，尚未有目标完成，滞后1项，未报送数据1项。'],
    ['minutes', '截至3月底尚未有目标完成，滞后1项，没有数据1项。'],
  ])('%s says so while no goal is reached, and of nothing that it is 0% done', (name, opening) => {
    const observations = observe('就业', { '2024-Q1': '0人' })
    const texts = compose(name, { ...example, observations }, '2024-Q1').texts.join('\n')
    expect(texts).toContain(opening)
    expect(texts).toContain('0人，暂无进展')
    expect(texts).not.toMatch(/完成0项|的0%/)
  })

  test('when the year is over nobody is asked to catch up with it', () => {
    const late = (period: Period) =>
      ['quarterly-notice', 'minutes', 'work-report', 'bulletin']
        .flatMap((name) => compose(name, example, period).texts)
        // The status of a line in a table.
        .filter((text) => text !== '滞后')
        .join('\n')
        .match(/序时|赶上|滞后|下期|余下/g)
    expect(late('2024-Q3')).not.toBeNull()
    expect(late('2024-Q4')).toBeNull()
  })

  test('a short name stands in text and tables, the full one where a department is addressed', () => {
    const short = { 民政局: '民政局', 残联: '残联' } as const
    const departments = example.departments.map((one) => ({
      ...one,
      short: short[one.id as keyof typeof short],
    }))
    const dataset = { ...example, departments, observations: [] }
    const letter = compose('letter', dataset, '2024-Q1')
    const addressees = letter.blocks.flatMap((block) =>
      block.type === 'addressee' ? block.names : [],
    )
    expect(addressees).toEqual(['县民政局', '县残疾人联合会'])
    expect(letter.texts).toContain('残疾人就业（牵头单位为残联）：新增就业人数。')
    expect(letter.blocks.find(({ type }) => type === 'signature')).toMatchObject({
      issuer: '县民政局',
    })
    expect(compose('indicator-plan', dataset, '2024-Q1').texts).toContain(
      '提高低保标准。（责任单位：民政局、残联）',
    )
    expect(compose('quarterly-notice', dataset, '2024-Q1').texts).toContain('残联')
  })

  test('a plan without goals tells who answers for what', () => {
    const { texts } = compose('indicator-plan', { ...example, goals: [] }, '2024-Q4')
    expect(texts).toContain('县民政局负责低保标准、城乡低保人数、城市低保人数、农村低保人数。')
  })

  test('a part is told by itself while its whole is not known', () => {
    const observations = example.observations.filter(({ indicator }) => indicator !== '农村')
    const { texts } = compose('work-report', { ...example, observations }, '2024-Q4')
    expect(texts).toContain('2023年以来，城市低保人数由90人增加到100人，增长11.11%。')
  })

  test('a bulletin counts its paragraphs 一、二、', () => {
    const lists = compose('bulletin', example, '2024-Q4').blocks.flatMap((block) =>
      block.type === 'list' ? [block.counting] : [],
    )
    expect(lists).toEqual(['chapter'])
  })
})

const annexesOf = ({ blocks }: Composed): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'annex' ? [block.title] : []))

test.each<[string, readonly string[]]>([
  ['indicator-plan', ['“弱有众扶”专项2023—2025年主要指标表']],
  ['work-report', ['“弱有众扶”专项2022—2024年主要数据表']],
  ['annual-assessment', ['2024年度工作自评得分表']],
  [
    'quarterly-notice',
    [
      '2024年四季度“弱有众扶”专项年度目标进展情况表',
      '2024年四季度“弱有众扶”专项指标分季度明细表',
      '“弱有众扶”专项2023—2024年目标及进展对照表',
    ],
  ],
])('%s annexes its tables', (name, titles) => {
  expect(annexesOf(compose(name, example, '2024-Q4', allOptions(name)))).toEqual(titles)
})

const tableBlock = (
  table: Extract<ManuscriptBlock, { kind: 'table' }>['table'],
): ManuscriptBlock => ({
  kind: 'table',
  table,
  indicators: [],
  origin,
})

test.each<[string, ManuscriptBlock]>([
  ['indicator-plan', tableBlock('plan')],
  ['work-report', tableBlock('series')],
  ['annual-assessment', tableBlock('assessment')],
  ['quarterly-notice', tableBlock('progress')],
])('%s prints the manuscript in place of its own words, and no table twice', (name, table) => {
  const words: ManuscriptBlock = {
    kind: 'paragraph',
    children: [{ kind: 'text', text: '自己写的。' }],
  }
  const written = (blocks: readonly ManuscriptBlock[]): Composed =>
    compose(
      name,
      { ...example, manuscripts: [{ report: '通报', period: '2024', blocks, origin }] },
      '2024-Q4',
    )
  const tables = ({ blocks }: Composed) =>
    blocks.flatMap((block) => [...walk(block)]).filter(({ type }) => type === 'table').length
  const [without, withTable] = [written([words]), written([words, table])]
  expect(without.texts).toContain('自己写的。')
  expect(without.blocks.some(({ type }) => type === 'heading')).toBe(false)
  expect([annexesOf(without).length, annexesOf(withTable).length]).toEqual([1, 0])
  expect([tables(without), tables(withTable)]).toEqual([1, 1])
})
