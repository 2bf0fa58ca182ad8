import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  assessmentFileSchema,
  departmentsFileSchema,
  fileJsonSchemas,
  planFileSchema,
  progressFileSchema,
  seriesFileSchema,
} from '../src/index.ts'

// As YAML gives a file to an editor: numbers are numbers, nothing is null.
const plan = {
  programme: { id: '弱有众扶', name: '弱有众扶', text: '兜底', lead: '县民政局' },
  goals: [
    { year: 2024, number: 1, title: '低保标准', text: '提高低保标准', indicators: ['低保标准'] },
  ],
  indicators: [
    {
      id: '低保标准',
      unit: '元/月',
      accrual: 'point-in-time',
      better: 'higher',
      level: '县',
      parts: ['城市低保标准', '农村低保标准'],
      targets: {
        2021: null,
        2022: 820,
        2023: '不低于上年',
        2024: { milestone: '出台方案', due: 2024 },
        2025: { qualitative: '积极推进' },
        2026: { relative: '不低于', than: '上年' },
      },
    },
  ],
}
const progress = {
  period: 2024,
  issued: '2025-01-10',
  copyNumber: 123456,
  classification: '秘密★6个月',
  urgency: '加急',
  signers: ['甲某'],
  sealed: '否',
  remark: '此件公开发布',
  documents: { 年报: { documentNumber: '青民〔2025〕1号', copyNumber: '000001' } },
  observations: {
    低保标准: 1105.5,
    医疗救助: '92.83%',
    转介: null,
    救助: { value: 72, asOf: '2024-12-31', note: '含追加' },
    帮扶: { value: null },
  },
  narrative: { '2024-1': '标准为{低保标准}。' },
}
const series = {
  observations: {
    低保标准: { 2019: 820, 2020: '≥无', 2021: null, 2022: { value: '900元', note: '修订数' } },
  },
}
const assessment = {
  year: 2021,
  items: [
    { indicator: '低保标准', weight: 5, rule: '达标得分', deduct: 0.5, reason: '为{低保标准}。' },
    { indicator: '救助', weight: '5分' },
  ],
}
const departments = {
  departments: [{ id: '县民政局', name: '某县民政局', short: '县民政局', aliases: ['民政局'] }],
}

const valid = { plan, progress, series, assessment, departments } as const
const schemas = {
  plan: planFileSchema,
  progress: progressFileSchema,
  series: seriesFileSchema,
  assessment: assessmentFileSchema,
  departments: departmentsFileSchema,
} as const

type Yaml = string | number | null | readonly Yaml[] | { readonly [key: string]: Yaml }

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value)

/** Our reader hands over each scalar as typed: `1105.5` as text, null as no text. */
const asText = (value: Yaml): unknown => {
  if (value === null) return ''
  if (isList(value)) return value.map(asText)
  if (typeof value !== 'object') return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asText(part)]))
}

const kinds = ['plan', 'progress', 'series', 'assessment', 'departments'] as const

const jsonSchema = (kind: (typeof kinds)[number]): z.ZodType =>
  z.fromJSONSchema(fileJsonSchemas()[kind] as z.core.JSONSchema.JSONSchema)

test.each(kinds)('an editor and the reader both accept a %s file', (kind) => {
  expect(jsonSchema(kind).safeParse(valid[kind]).error).toBeUndefined()
  expect(schemas[kind].safeParse(asText(valid[kind])).error).toBeUndefined()
})

const programme = plan.programme
const [indicator] = plan.indicators

test.each<[string, (typeof kinds)[number], unknown]>([
  ['an unknown section', 'plan', { programme, goal: [] }],
  ['an unknown key of a programme', 'plan', { programme: { ...programme, leed: 'x' } }],
  ['an unknown key of a goal', 'plan', { programme, goals: [{ ...plan.goals[0], weight: '1' }] }],
  ['an unknown key of an indicator', 'plan', { programme, indicators: [{ ...indicator, x: 'x' }] }],
  ['an unknown accrual', 'plan', { programme, indicators: [{ ...indicator, accrual: 'monthly' }] }],
  ['a brace in an id', 'plan', { programme: { ...programme, id: '{x}' } }],
  ['a target of no year', 'plan', { programme, indicators: [{ id: 'a', targets: { 今年: '1' } }] }],
  [
    'a target of two kinds',
    'plan',
    {
      programme,
      indicators: [{ id: 'a', targets: { 2024: { milestone: 'a', qualitative: 'b' } } }],
    },
  ],
  ['no programme', 'plan', {}],
  ['no period', 'progress', {}],
  ['an unknown section', 'progress', { period: '2024-Q2', observation: {} }],
  ['a list of figures', 'progress', { period: '2024-Q2', observations: { a: ['1'] } }],
  [
    'an unknown key of a figure',
    'progress',
    { period: '2024-Q2', observations: { a: { value: '1', unit: '人' } } },
  ],
  ['five digits for six', 'progress', { period: '2024-Q2', copyNumber: '00012' }],
  ['a class that is none', 'progress', { period: '2024-Q2', classification: '内部' }],
  ['a class without its star', 'progress', { period: '2024-Q2', classification: '机密1年' }],
  ['an urgency that is none', 'progress', { period: '2024-Q2', urgency: '平急' }],
  ['nobody who signed', 'progress', { period: '2024-Q2', signers: [] }],
  ['an English flag', 'progress', { period: '2024-Q2', sealed: 'no' }],
  ['an unknown key of a document', 'progress', { period: '2024-Q2', documents: { a: { x: '1' } } }],
  ['no parts', 'plan', { programme, indicators: [{ id: 'a', parts: [] }] }],
  ['a part alone', 'plan', { programme, indicators: [{ id: 'a', including: 'b' }] }],
  ['a series of no year', 'series', { observations: { a: { 今年: '1' } } }],
  ['one figure', 'series', { observations: { a: '1' } }],
  ['no figures', 'series', {}],
  ['no year', 'assessment', { items: assessment.items }],
  ['no items', 'assessment', { year: '2021', items: [] }],
  ['an item without its weight', 'assessment', { year: '2021', items: [{ indicator: 'a' }] }],
  [
    'a rule that is none',
    'assessment',
    { year: '2021', items: [{ indicator: 'a', weight: '5', rule: '酌情' }] },
  ],
  ['an unknown key of a department', 'departments', { departments: [{ id: 'a', code: '1' }] }],
  ['a name alone', 'departments', { departments: ['a'] }],
])('%s in a %s file is refused by both', (_, kind, file) => {
  expect(jsonSchema(kind).safeParse(file).success).toBe(false)
  expect(schemas[kind].safeParse(file).success).toBe(false)
})

test('the schemas name their dialect and their files', () => {
  const heads = Object.entries(fileJsonSchemas()).map(([kind, schema]) => [kind, schema])
  expect(Object.fromEntries(heads)).toMatchObject({
    plan: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: '季报：专项、年度目标和指标',
    },
    progress: { title: '季报：某一报告期的数据和进展' },
    series: { title: '季报：历年数据' },
    assessment: { title: '季报：年度自评' },
    departments: { title: '季报：责任单位' },
  })
})
