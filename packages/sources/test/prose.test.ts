import type { Narrative } from '@jibao/data-model'
import { expect, test } from 'vitest'
import { brief, readFiles, smallWorkspace } from './small-workspace.ts'

const q3 = 'progress/2024-Q3.yaml'

/** The paragraphs of a narrative written in YAML as `written`, figures by their indicator. */
const readProse = async (written: string): Promise<readonly string[]> => {
  const { value, diagnostics } = await readFiles({
    ...smallWorkspace,
    [q3]: `period: 2024-Q3\nnarrative:\n  就业: ${written}\n`,
  })
  expect(brief(diagnostics)).toEqual([])
  const narrative = value?.dataset.narratives.find(({ period }) => period === '2024-Q3')
  return narrative?.paragraphs.map(textOf) ?? []
}

const textOf = (paragraph: Narrative['paragraphs'][number]): string =>
  paragraph
    .map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'figure' ? `<${part.indicator}>` : `<${part.kind}>`
    })
    .join('')

test.each([
  ['一行', '一行　文字。', ['一行　文字。']],
  [
    'plain',
    '第一行，\n    第二行2024\n    年，see\n    page。',
    ['第一行，第二行2024年，see page。'],
  ],
  ['plain, two paragraphs', '甲\n    乙\n\n    丙', ['甲乙', '丙']],
  ['literal', '|\n    　　甲\n    乙\n\n\n    　　丙\n', ['甲乙', '丙']],
  ['folded', '>-\n    甲\n    乙{新增就业}\n    丙\n\n    丁', ['甲乙<新增就业>丙', '丁']],
  ['single quotes', "'甲''\n    乙\n\n    丙'", ["甲'乙", '丙']],
  ['double quotes', '"{新增就业}甲\n    \\u4e59\\n\\n丙"', ['<新增就业>甲乙', '丙']],
  ['hostile template', '"{{constructor}} {{新增就业}}"', ['{{constructor}} {{新增就业}}']],
  [
    'hostile markup',
    '<script>alert(1)</script> *b* | [a](b)',
    ['<script>alert(1)</script> *b* | [a](b)'],
  ],
  ['hostile formula', "'=cmd|''/C calc''!A0'", ["=cmd|'/C calc'!A0"]],
  ['rare characters', '𠮷㐂镇、𬺈', ['𠮷㐂镇、𬺈']],
  ['words of YAML', 'null', ['null']],
])('%s', async (_, written, paragraphs) => {
  expect(await readProse(written)).toEqual(paragraphs)
})

test('hostile text comes through literally everywhere', async () => {
  const hostile = [
    '{{constructor}}',
    '<script>x</script>',
    "=cmd|'/C calc'!A0",
    '__proto__',
    '𠮷 㐂',
    '~',
  ]
  const { value, diagnostics } = await readFiles({
    'jibao.yaml': `name: "${hostile[0]}"\nissuer: constructor\nreports: []\naddressees: ${JSON.stringify(hostile)}\n`,
    'departments.yaml': 'departments: [{ id: constructor, aliases: [toString, __proto__] }]',
    'plan/a.yaml': `programme: { id: hasOwnProperty, name: "${hostile[1]}", lead: __proto__ }
indicators: [{ id: constructor, category: "${hostile[2]}", unit: 人 }, { id: toString }]
`,
    'progress/2024.yaml': `period: 2024
observations:
  constructor: { value: 1e, note: "${hostile[0]}" }
  toString: 0.10
summary: { hasOwnProperty: "{constructor}{toString:完成值}" }
`.replace('1e', '1.0'),
  })
  expect(brief(diagnostics)).toEqual([])
  expect(value?.name).toBe(hostile[0])
  expect(value?.addressees).toEqual(hostile)
  expect(value?.dataset.programmes[0]).toMatchObject({ name: hostile[1], lead: 'constructor' })
  expect(value?.dataset.indicators[0]?.category).toBe(hostile[2])
  expect(value?.dataset.observations).toMatchObject([
    {
      indicator: 'constructor',
      reading: { quantity: { value: '1.0', unit: '人' } },
      note: hostile[0],
    },
    { indicator: 'toString', reading: { quantity: { value: '0.10', unit: '' } } },
  ])
  expect(value?.dataset.narratives[0]?.paragraphs.map(textOf)).toEqual(['<constructor><toString>'])
})

test.each([
  ['literal', '|\n    完成{{x}}，\n    另有{x}、{x}。', 5, 7],
  ['folded', '>\n    完成\n    {x}', 5, 5],
  ['plain', '完成，\n    另有{x}', 4, 7],
  ['quoted', '"{新增就业}和{x}"', 3, 15],
])('a wrong reference in %s text has its own place', async (_, written, line, column) => {
  const { diagnostics } = await readFiles({
    ...smallWorkspace,
    [q3]: `period: 2024-Q3\nnarrative:\n  就业: ${written}\n`,
  })
  expect(diagnostics[0]).toMatchObject({
    code: 'FIGURE_UNKNOWN',
    origin: { file: q3, line, column },
  })
})
