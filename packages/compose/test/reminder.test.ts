import { readdirSync, readFileSync } from 'node:fs'
import { memoryWorld } from '@jibao/core/testing'
import { type Period, periodPhrases } from '@jibao/data-model'
import { type Report, textPieces, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  composeReminder,
  composeReport,
  type MissingFigure,
  type ReminderData,
  readTemplate,
  type Template,
} from '../src/index.ts'
import {
  bureau,
  compose,
  dataOf,
  datasetOf,
  goalOf,
  indicatorOf,
  observe,
  origin,
  readTexts,
  settingsOf,
  targetOf,
} from './sample.ts'

const home = new URL('../../../templates/reminder/', import.meta.url)

const shipped = async (): Promise<Template> => {
  const files = Object.fromEntries(
    readdirSync(home).map((name) => [
      `reminder/${name}`,
      readFileSync(new URL(name, home), 'utf8'),
    ]),
  )
  const { value } = await readTemplate('reminder', { world: memoryWorld(files), shownAs: 'r' })
  if (value === undefined) throw new Error('cannot be read')
  return value
}

const reminder = await shipped()

/** The indicators of the sample bureau as figures that nobody reported. */
const missingOf = (...ids: readonly string[]): readonly MissingFigure[] =>
  ids.map((id) => {
    const indicator = bureau.indicators.find((one) => one.id === id)
    const goal = bureau.goals.find((one) => one.indicators.includes(id))
    if (indicator === undefined || goal === undefined) throw new Error(`no ${id}`)
    const { number, title } = goal
    const last = bureau.observations.find((one) => one.indicator === id)
    return {
      indicator,
      goal: { number, title },
      target: indicator.targets['2024'] ?? targetOf('——'),
      ...(last === undefined ? {} : { last }),
    }
  })

const dataFor = (
  stated: Partial<ReminderData> & { readonly period?: Period } = {},
): ReminderData => ({
  dataset: bureau,
  issuer: '民政局',
  department: '残联',
  asked: 4,
  missing: missingOf('改造', '配置', '场所'),
  record: { period: stated.period ?? '2024-Q3', issued: '2024-10-09', origin },
  ...stated,
})

const letterOf = (
  data: ReminderData = dataFor(),
  options: Readonly<Record<string, string>> = {},
): Report => {
  const { value, diagnostics } = composeReminder(reminder, data, settingsOf({ options }))
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

const textsOf = ({ children }: Report): readonly string[] => children.flatMap(textPieces)

const tablesOf = (report: Report) =>
  [...walk(report)].flatMap((node) => (node.type === 'table' ? [node] : []))

describe('a letter', () => {
  test('goes to the department by its full name, in the form of letters, dated', () => {
    const { metadata, children } = letterOf()
    expect(metadata).toMatchObject({
      title: '关于请报送2024年三季度指标完成值的函',
      issuer: '县民政局',
      date: '2024-10-09',
      period: '2024年三季度',
    })
    expect(children.find(({ type }) => type === 'letterhead')).toMatchObject({
      form: 'letter',
      mark: '县民政局',
    })
    expect(children.find(({ type }) => type === 'addressee')).toMatchObject({
      names: ['县残疾人联合会'],
    })
    expect(children.some(({ type }) => type === 'colophon')).toBe(false)
  })

  test.each<[string, Partial<ReminderData>, string]>([
    ['some came', {}, '贵单位负责填报的4项指标已收到1项，尚缺3项，具体如下。'],
    ['none came', { asked: 3 }, '贵单位负责填报的3项指标均未收到，具体如下。'],
    ['its own', { department: '民政局', asked: 3 }, '我局负责填报的3项指标均未收到，具体如下。'],
  ])('counts what is missing: %s', (_, stated, sentence) => {
    expect(textsOf(letterOf(dataFor(stated))).join('\n')).toContain(
      `2024年三季度指标完成值正在汇总。截至2024年10月9日，${sentence}`,
    )
  })

  test('names a deadline where there is one', () => {
    expect(textsOf(letterOf()).join('\n')).toContain('填入已印发的填报表，尽快送我局。')
    expect(textsOf(letterOf(dataFor(), { deadline: '10月12日前' })).join('\n')).toContain(
      '填入已印发的填报表，于10月12日前送我局。',
    )
  })

  test('of the issuer to itself is a notice to its sections', () => {
    const letter = letterOf(dataFor({ department: '民政局' }))
    expect(letter.metadata.title).toBe('关于填报2024年三季度指标完成值的通知')
    expect(letter.children.find(({ type }) => type === 'addressee')).toMatchObject({
      names: ['局机关各科室', '局属各单位'],
    })
    expect(textsOf(letter).join('\n')).not.toContain('贵单位')
  })

  test('lists each figure with goal, target and the figure before, which can be traced', () => {
    const [table, ...others] = tablesOf(letterOf())
    expect(others).toEqual([])
    expect(table && textPieces(table)).toEqual(
      [
        ['序号', '年度目标', '指标', '目标值', '上次完成值', '上次报送'],
        ['1', '3.善居工程', '改造（户）', '≥60', '40', '2023年二季度'],
        ['2', '配置（户）', '≥120', '——', '——'],
        ['3', '4.避灾场所', '场所（个）', '≥2', '——', '——'],
        ['注：“——”为未设目标或此前没有报送。'],
      ].flat(),
    )
    const last =
      table && [...walk(table)].find((node) => node.type === 'value' && node.id === '改造@2023-Q2')
    expect(last).toMatchObject({ origin: { file: 'progress/2023-Q2.yaml' } })
  })

  test('has a table for each programme', () => {
    const dataset = datasetOf({
      programmes: [
        { id: '甲', name: '甲工程', lead: '民政局', origin },
        { id: '乙', name: '乙行动', lead: '民政局', origin },
      ],
      goals: [
        goalOf(1, { programme: '甲', indicators: ['就业'] }),
        goalOf(1, { id: '2024-乙1', programme: '乙', title: '乙目标', indicators: ['帮扶'] }),
      ],
      indicators: [indicatorOf('就业'), indicatorOf('帮扶'), indicatorOf('散件')],
    })
    const figure = (id: string, title?: string): MissingFigure => ({
      indicator: indicatorOf(id),
      target: targetOf('——'),
      ...(title === undefined ? {} : { goal: { number: 1, title } }),
    })
    const missing = [figure('就业', '目标1'), figure('帮扶', '乙目标'), figure('散件')]
    expect(tablesOf(letterOf(dataFor({ dataset, missing }))).map(({ caption }) => caption)).toEqual(
      [
        '2024年三季度“甲工程”专项尚未报送的指标',
        '2024年三季度“乙行动”专项尚未报送的指标',
        '2024年三季度其他尚未报送的指标',
      ],
    )
  })
})

/** Marks that stand where a piece of a sentence stayed away. */
const slip = /[，、；：][，、；：。]|。[，、；。]|[（“][，、；。]|^[，、；。]|[，、；]$/

test('no sentence of any letter has a gap in it', () => {
  const ids = ['就业', '帮扶', '改造', '配置', '场所', '方案']
  fc.assert(
    fc.property(
      fc.subarray(ids, { minLength: 1 }),
      fc.constantFrom('残联', '民政局'),
      fc.constantFrom<Period>('2024-Q1', '2024-H1', '2024-Q4', '2024'),
      fc.constantFrom({}, { deadline: '月底前' }),
      (missing, department, period, options) => {
        const asked = ids.length
        const data = dataFor({ missing: missingOf(...missing), department, period, asked })
        const report = letterOf(data, options)
        expect(
          [report.metadata.title, ...textsOf(report)].filter((text) => slip.test(text)),
        ).toEqual([])
        expect(report.metadata.title).toContain(periodPhrases(period).full)
        for (const id of missing) expect(textsOf(report).join('\n')).toContain(id)
      },
    ),
    { numRuns: 30 },
  )
})

describe('a template is for reports or for letters', () => {
  test('one for letters makes no report', () => {
    const { value, diagnostics } = composeReport(reminder, dataOf(), settingsOf())
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'TEMPLATE_DATA', origin: { file: 'jibao.yaml' } }])
  })

  test('one for reports makes no letter', async () => {
    const { value: template } = await readTexts({ body: '正文' })
    if (template === undefined) throw new Error('cannot be read')
    const { diagnostics } = composeReminder(template, dataFor(), settingsOf())
    expect(diagnostics).toMatchObject([{ code: 'TEMPLATE_DATA' }])
  })

  test('names of letters are unknown in reports', async () => {
    const { diagnostics } = await compose({ body: '{{recipient.name}}' })
    expect(diagnostics).toMatchObject([{ code: 'TEMPLATE_NAME_UNKNOWN' }])
  })
})

test('what was reported as a milestone shows its state', () => {
  const last = observe('方案', { '2024-Q1': '推进中' })[0]
  const [figure] = missingOf('方案')
  if (figure === undefined || last === undefined) throw new Error('no 方案')
  const [table] = tablesOf(letterOf(dataFor({ missing: [{ ...figure, last }] })))
  expect(table && textPieces(table)).toContain('推进中')
})
