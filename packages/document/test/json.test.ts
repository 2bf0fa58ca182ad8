import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { paragraph, type Report, readReport, reportJsonSchema, writeReport } from '../src/index.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { sampleReport } from './sample-report.ts'

const read = (report: object) => readReport(JSON.stringify(report), 'out/通报.json')

test('any report is read as it was written', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(readReport(writeReport(report), 'a.json')).toEqual({ value: report, diagnostics: [] })
    }),
    { numRuns: 300 },
  )
})

test('keys keep their order, so that the same report is the same bytes', () => {
  const json = writeReport(sampleReport)
  const { value } = readReport(json, 'a.json')
  expect(value).toEqual(sampleReport)
  expect(json.startsWith('{\n  "type": "report",\n  "metadata": {\n    "title": "进展通报",')).toBe(
    true,
  )
  expect(json.endsWith('\n}\n')).toBe(true)
})

const withChild = (child: unknown): object => ({ ...sampleReport, children: [child] })
const withInline = (inline: unknown): object => withChild({ type: 'paragraph', children: [inline] })
const withQuantity = (quantity: unknown): object => withInline({ type: 'value', quantity })
const [, , , , , list, table] = sampleReport.children
const section = { type: 'section', orientation: 'portrait', children: [] }

test.each<[string, object, string]>([
  ['a list', [], '根'],
  ['an unknown field of the report', { ...sampleReport, clock: 1 }, '根'],
  ['no metadata', { type: 'report', children: [] }, 'metadata'],
  [
    'no title',
    { ...sampleReport, metadata: { ...sampleReport.metadata, title: '' } },
    'metadata.title',
  ],
  [
    'a day that is none',
    { ...sampleReport, metadata: { ...sampleReport.metadata, date: '2024-06-31' } },
    'metadata.date',
  ],
  [
    'another language',
    { ...sampleReport, metadata: { ...sampleReport.metadata, language: 'en' } },
    'metadata.language',
  ],
  [
    'a way of publishing that there is not',
    { ...sampleReport, metadata: { ...sampleReport.metadata, publication: { openness: '公开' } } },
    'metadata.publication.openness',
  ],
  ['an unknown block', withChild({ type: 'footnote' }), 'children.0.type'],
  ['an unknown field of a block', withChild({ ...paragraph('a'), colour: 'red' }), 'children.0'],
  ['a fifth level', withChild({ type: 'heading', level: 5, children: [] }), 'children.0.level'],
  ['an item outside a list', withChild({ type: 'listItem', children: [] }), 'children.0.type'],
  ['a text instead of a flag', withChild({ ...list, ordered: 'yes' }), 'children.0.ordered'],
  ['no addressee', withChild({ type: 'addressee', names: [] }), 'children.0.names'],
  [
    'a section in a section',
    withChild({ ...section, children: [section] }),
    'children.0.children.0.type',
  ],
  [
    'a span of nothing',
    withChild({
      ...table,
      header: [{ type: 'tableRow', cells: [{ type: 'tableCell', colSpan: 0, children: [] }] }],
    }),
    'children.0.header.0.cells.0.colSpan',
  ],
  [
    'a column of no width',
    withChild({ ...table, columns: [{ role: 'text', weight: 0 }] }),
    'children.0.columns.0.weight',
  ],
  [
    'a text that is a number',
    withInline({ type: 'text', value: 1 }),
    'children.0.children.0.value',
  ],
  [
    'a null field',
    withInline({ type: 'value', quantity: null, label: null }),
    'children.0.children.0.label',
  ],
  ['a block in a paragraph', withInline(paragraph('a')), 'children.0.children.0.type'],
  [
    'a script',
    withInline({ type: 'link', url: 'javascript:alert(1)', children: [] }),
    'children.0.children.0.url',
  ],
  [
    'a file',
    withInline({ type: 'link', url: 'file:///etc/passwd', children: [] }),
    'children.0.children.0.url',
  ],
  ['a float', withQuantity({ value: 59.27, unit: '%' }), 'children.0.children.0.quantity.value'],
  ['an exponent', withQuantity({ value: '1e5', unit: '' }), 'children.0.children.0.quantity.value'],
  ['a missing unit', withQuantity({ value: '1' }), 'children.0.children.0.quantity.unit'],
])('%s is refused, in Chinese and with its place', (_, report, place) => {
  const { value, diagnostics } = read(report)
  expect(value).toBeUndefined()
  expect(diagnostics).toEqual([
    {
      code: 'DOCUMENT_INVALID',
      severity: 'error',
      message: expect.stringMatching(/\p{Script=Han}/u),
      hint: '请对照文档的 JSON Schema 改正',
      origin: { file: 'out/通报.json' },
    },
  ])
  const [fault] = diagnostics
  expect(fault?.message).toContain(`文档 JSON 的 ${place} 不符合结构：`)
  expect(fault?.message).toMatch(/不符合结构：\p{Script=Han}/u)
})

test('all faults are told at once', () => {
  const { diagnostics } = read({ ...withChild({ type: 'heading', level: 0, children: 1 }), x: 1 })
  expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('DOCUMENT_INVALID'))
})

test.each(['', '{', 'undefined', '{"type":"report",}', '\uFEFF'])('%j is no JSON', (json) => {
  expect(readReport(json, 'a.json')).toEqual({
    value: undefined,
    diagnostics: [
      {
        code: 'DOCUMENT_NOT_JSON',
        severity: 'error',
        message: expect.stringContaining('不是有效的 JSON：'),
        hint: '请使用由本工具导出的文档 JSON',
        origin: { file: 'a.json' },
      },
    ],
  })
})

test('the JSON Schema takes what is written and refuses what is unknown', () => {
  const schema = reportJsonSchema()
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
  })
  const outside: z.ZodType = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)
  const accepts = (report: object): boolean =>
    outside.safeParse(JSON.parse(JSON.stringify(report))).success
  expect(accepts(sampleReport satisfies Report)).toBe(true)
  expect(accepts(withChild({ type: 'footnote' }))).toBe(false)
  expect(accepts(withInline({ type: 'value', quantity: null, colour: 'red' }))).toBe(false)
})
