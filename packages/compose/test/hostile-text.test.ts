import type { Dataset } from '@jibao/data-model'
import { type Report, textPieces, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composed, dataOf, datasetOf, goalOf, indicatorOf, narrativeOf, observe } from './sample.ts'

/** Everything that a template or Markdown would take for something else. */
const hostile = [
  '{{constructor}}',
  '{{x}}',
  '{{{x}}}',
  '{{#if x}}',
  '{{> p}}',
  '<script>alert(1)</script>',
  '*星*',
  '**粗**',
  '_斜_',
  '~~删~~',
  '# 一',
  '|',
  '| 一 | 二 |',
  '`',
  '```',
  '[a](javascript:x)',
  '![a](b.png)',
  '[^1]',
  '- 列表',
  '1. x',
  '> 引用',
  '---',
  '    四格',
  "=cmd|' /C calc'!A0",
  'https://example.com',
  'a@example.com',
  '\\',
  '\\{{x}}',
  '&amp;',
  '&#x41;',
  '𠮷',
  '甲\n\n乙',
  ' 甲 ',
  '$&',
  '\uE0000\uE001',
  '__proto__',
]

const goal = goalOf(1, { indicators: ['一'], supporting: ['残联'] })
const indicator = indicatorOf('一', { target: '≥10人' })

/** The text at every place where a bureau can write one. */
const saying = (words: string): Dataset =>
  datasetOf({
    departments: ['民政局', '残联'].map((id) => ({
      id,
      name: words,
      aliases: [],
      origin: { file: '' },
    })),
    programmes: [
      { id: '弱有众扶', name: words, text: words, lead: '民政局', origin: { file: '' } },
    ],
    goals: [{ ...goal, title: words, text: words }],
    indicators: [{ ...indicator, name: words, unit: '' }],
    observations: observe('一', { '2024-Q2': '5' }),
    narratives: [
      narrativeOf(goal.id, '2024-Q2', [[{ kind: 'text', text: words }]]),
      {
        period: '2024-Q2',
        about: { kind: 'programme', programme: '弱有众扶' },
        paragraphs: [[{ kind: 'text', text: words }]],
        origin: { file: '' },
      },
    ],
  })

/** One insertion at each place that Markdown knows, between letters where the place has room for them. */
const body = `{{letterhead}}

{{addressee addressees}}

前{{issuer}}后，**前{{issuer}}后**，[前{{issuer}}后](https://example.com)

{{issuer}}

{{{issuer}}}

{{#each goals}}
## {{title}}

- {{title}}
- {{join supporting}}

1. {{lead}}

| {{title}} | 后 |
| --------- | -- |
| {{lead}}  | {{join supporting}} |

{{#each reported}}{{name}}{{/each}}

{{#each remarks}}{{this}}{{/each}}
{{/each}}

{{#each statements}}
{{this}}

{{/each}}
{{attachments documentNumber}}

{{attachments}}

{{signature}}

{{remark}}

{{remark issuer}}

{{attendance issuer copyTo}}

{{#each goals}}
{{#annex title}}
{{lead}}
{{/annex}}
{{/each}}
{{colophon copyTo}}
`

const sayingAll = (words: string): Promise<Report> => {
  const dataset = saying(words)
  const data = dataOf(dataset, { addressees: [words], copyTo: [words] })
  const record = {
    ...data.record,
    documentNumber: words,
    copyNumber: words,
    classification: words,
    signers: [words],
    remark: words,
  }
  return composed(
    { body, title: "'关于{{programme.name}}的通报'" },
    { ...data, mark: words, record },
  )
}

const expected = (words: string): readonly string[] =>
  [
    [`关于${words}的通报`],
    [words, words, words, words, words, words],
    [`前${words}后，前${words}后，前${words}后`],
    [words, words],
    [words, words, words, words],
    [words, '后', words, words],
    [words, words, words],
    [words, words, words, '2024年7月12日', words, words, words, words],
    [words, words, words, words, '2024年7月12日'],
  ].flat()

describe('text from data comes out as typed, wherever it stands', () => {
  test.each(hostile)('%j', async (words) => {
    expect(textPieces(await sayingAll(words))).toEqual(expected(words))
  })

  const shapeOf = (report: Report): readonly string[] => [...walk(report)].map(({ type }) => type)

  test('and makes no node of its own', async () => {
    const harmless = await sayingAll('甲')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc
            .array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 })
            .map((all) => all.join('')),
        ),
        async (words) => {
          const report = await sayingAll(words)
          expect(textPieces(report).slice(1)).toEqual(expected(words).slice(1))
          expect(shapeOf(report)).toEqual(shapeOf(harmless))
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('names of goals, indicators and departments come out as typed in table and chart', async () => {
  const words = hostile.join('')
  const report = await composed({ body: '{{chart}}\n\n{{table}}' }, dataOf(saying(words)))
  const pieces = textPieces(report)
  expect(pieces.filter((piece) => piece === words)).toHaveLength(4)
  expect(pieces).toContain(`2024年二季度“${words}”专项年度目标进展情况表`)
})

test('a title that the workspace writes is plain text', async () => {
  const title = '# 关于{{x}}*甲*<b>&amp;'
  const settings = { title, options: {}, origin: { file: 'jibao.yaml' } }
  const report = await composed({ body: '甲' }, dataOf(), settings)
  expect(report.metadata.title).toBe(title)
})

test('a title in the template is text, not Markdown', async () => {
  const report = await composed({ title: "'# 1. *{{issuer}}* <b> | `'", body: '甲' })
  expect(report.metadata.title).toBe('# 1. *县民政局* <b> | `')
})
