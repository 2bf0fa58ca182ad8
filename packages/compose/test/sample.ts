import type { Outcome } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import {
  type Accrual,
  type Dataset,
  type Goal,
  type Indicator,
  type Narrative,
  type Observation,
  type Period,
  parseQuantity,
  parseTarget,
  periodEnd,
  type Reading,
  type Target,
} from '@jibao/data-model'
import type { Report } from '@jibao/document'
import { measureProgress } from '@jibao/quarter-progress'
import {
  composeReport,
  type ReportData,
  type ReportSettings,
  readTemplate,
  type Template,
} from '../src/index.ts'

// A small bureau: as much of a dataset as a test needs, written as people write it.

export const origin = { file: 'plan/弱有众扶.yaml', line: 1, column: 1 }

export const targetOf = (written: string): Target => {
  const reading = parseTarget(written, { better: 'higher', origin })
  if (reading.kind === 'refused') throw new RangeError(`${written}: ${reading.reason}`)
  return reading.target
}

interface Stated extends Omit<Partial<Indicator>, 'targets' | 'accrual'> {
  /** For 2024. */
  readonly target?: string
  readonly accrual?: Accrual
}

export const indicatorOf = (id: string, { target = '——', ...stated }: Stated = {}): Indicator => ({
  id,
  name: id,
  unit: '人',
  accrual: 'year-to-date',
  better: 'higher',
  supporting: [],
  aliases: [],
  origin,
  ...stated,
  targets: { 2023: targetOf(target), 2024: targetOf(target) },
})

const states = { 完成: 'done', 推进中: 'under-way', 未启动: 'not-started' } as const

const readingOf = (written: string): Reading => {
  const state = Object.entries(states).find(([word]) => word === written)?.[1]
  if (state !== undefined) return { kind: 'milestone', state }
  const reading = parseQuantity(written)
  if (reading.kind === 'refused') throw new RangeError(`${written}: ${reading.reason}`)
  return reading
}

/** What was recorded for one indicator: period → 486人, 近500人, 推进中, ——. */
export const observe = (
  indicator: string,
  figures: Readonly<Partial<Record<Period, string>>>,
): readonly Observation[] =>
  (Object.entries(figures) as [Period, string][]).map(([period, written]) => ({
    indicator,
    period,
    asOf: periodEnd(period),
    reading: readingOf(written),
    origin: { file: `progress/${period}.yaml`, line: 3, column: 5 },
  }))

export const goalOf = (number: number, stated: Partial<Goal> = {}): Goal => ({
  id: `2024-${number}`,
  programme: '弱有众扶',
  year: 2024,
  number,
  title: `目标${number}`,
  text: `完成目标${number}。`,
  lead: '民政局',
  supporting: [],
  indicators: [],
  origin,
  ...stated,
})

export const narrativeOf = (
  goal: string,
  period: Period,
  paragraphs: Narrative['paragraphs'],
): Narrative => ({ period, about: { kind: 'goal', goal }, paragraphs, origin })

const departmentOf = (id: string, name: string) => ({ id, name, aliases: [], origin })

export const datasetOf = (stated: Partial<Dataset> = {}): Dataset => ({
  departments: [departmentOf('民政局', '县民政局'), departmentOf('残联', '县残疾人联合会')],
  programmes: [{ id: '弱有众扶', name: '弱有众扶', lead: '民政局', origin }],
  goals: [],
  indicators: [],
  observations: [],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [],
  ...stated,
})

/** Goals in most of the states that a goal can be in, at the end of 2024-Q2. */
export const bureau: Dataset = datasetOf({
  goals: [
    goalOf(1, { title: '残疾人就业', indicators: ['就业'], supporting: ['残联'] }),
    goalOf(2, { title: '职工帮扶', indicators: ['帮扶'] }),
    goalOf(3, { title: '善居工程', indicators: ['改造', '配置'] }),
    goalOf(4, { title: '避灾场所', indicators: ['场所'], lead: '残联' }),
    goalOf(5, { title: '学生资助' }),
    goalOf(6, { title: '方案出台', indicators: ['方案'] }),
  ],
  indicators: [
    indicatorOf('就业', { target: '≥130人' }),
    indicatorOf('帮扶', { target: '≥820人' }),
    indicatorOf('改造', { target: '≥60户', unit: '户' }),
    indicatorOf('配置', { target: '≥120户', unit: '户' }),
    indicatorOf('场所', { target: '≥2个', unit: '个' }),
    indicatorOf('方案', { target: '出台方案', unit: '', accrual: 'milestone' }),
  ],
  observations: [
    ...observe('就业', { '2023-Q2': '91人', '2024-Q1': '65人', '2024-Q2': '156人' }),
    ...observe('帮扶', { '2024-Q1': '220人', '2024-Q2': '486人' }),
    ...observe('改造', { '2023-Q2': '40户', '2024-Q2': '0户' }),
    ...observe('方案', { '2024-Q1': '推进中', '2024-Q2': '完成' }),
  ],
  narratives: [narrativeOf('2024-5', '2024-Q2', [[{ kind: 'text', text: '资助资金已发放。' }]])],
  periods: [{ period: '2024-Q2', issued: '2024-07-12', origin }],
})

export const dataOf = (
  dataset: Dataset = bureau,
  { period = '2024-Q2', ...stated }: Partial<ReportData> & { readonly period?: Period } = {},
): ReportData => ({
  dataset,
  progress: measureProgress(dataset, period),
  report: '通报',
  programme: '弱有众扶',
  issuer: '民政局',
  addressees: ['各乡镇人民政府'],
  copyTo: ['县委办公室'],
  record: { period, issued: '2024-07-12', documentNumber: '德民〔2024〕7号', origin },
  ...stated,
})

export interface TemplateText {
  readonly body?: string
  readonly title?: string
  readonly partials?: Readonly<Record<string, string>>
  /** More lines of template.yaml. */
  readonly settings?: string
}

const folderOf = ({
  body = '',
  title = "'标题'",
  partials = {},
  settings = '',
}: TemplateText): Readonly<Record<string, string>> => ({
  't/template.yaml': `name: test\ntitle: 测试\ndata: programme-progress\nreportTitle: ${title}\n${settings}`,
  't/body.md.hbs': body,
  ...Object.fromEntries(
    Object.entries(partials).map(([name, text]) => [`t/partials/${name}.md.hbs`, text]),
  ),
})

export const readTexts = (texts: TemplateText): Promise<Outcome<Template>> =>
  readTemplate('t', { world: memoryWorld(folderOf(texts)), shownAs: 't' })

export const settingsOf = (stated: Partial<ReportSettings> = {}): ReportSettings => ({
  options: {},
  origin: { file: 'jibao.yaml', line: 7, column: 5 },
  ...stated,
})

/** Reads and composes; the diagnostics of both. */
export const compose = async (
  texts: TemplateText,
  data: ReportData = dataOf(),
  settings: ReportSettings = settingsOf(),
): Promise<Outcome<Report>> => {
  const template = await readTexts(texts)
  return template.value === undefined
    ? { value: undefined, diagnostics: template.diagnostics }
    : composeReport(template.value, data, settings)
}

/** For templates and data without faults. */
export const composed = async (...args: Parameters<typeof compose>): Promise<Report> => {
  const { value, diagnostics } = await compose(...args)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}
