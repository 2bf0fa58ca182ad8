import { expect, test } from 'vitest'
import { draftOf, placeOf, show } from './support/read.ts'

const shown = async (text: string): Promise<readonly string[]> =>
  show(await draftOf(text, '草稿.md'))

test.each([
  ['headings', '# 题\n\n次题\n---\n\n### 三 ###', ['# 题', '## 次题', '### 三']],
  [
    'marks of emphasis and links',
    '完成**12**人，见[附件](a.html)，~~旧~~ `代号`。',
    ['完成12人，见附件，旧 代号。'],
  ],
  ['lines that wrap', '完成10\n22人，\n达到目标。', ['完成1022人，达到目标。']],
  ['Latin lines that wrap', 'one two\nthree', ['one two three']],
  ['escapes and entities', '1\\. 完成&gt;12&#20154;\\*，A&amp;B', ['1. 完成>12人*，A&B']],
  ['ordered lists', '3) 甲\n3) 乙\n\n   乙续', ['[3)] 甲', '[4)] 乙', '乙续']],
  ['nested lists', '1. 甲\n   - 子项\n2. 乙', ['[1.] 甲', '子项', '[2.] 乙']],
  ['tables', '| 指标 | 值 |\n|:--|--:|\n| a\\|b | **12** |', ['| 指标 | 值 |', '| a|b | 12 |']],
  [
    'notes behind their block',
    '完成12人[^a]。\n\n后文。\n\n[^a]: 不含外地。',
    ['完成12人。', '^ 不含外地。', '后文。'],
  ],
  [
    'code, HTML and comments are left out',
    '前。\n\n```\n99%\n```\n\n<div>98%</div>\n\n<!-- 97% -->\n\n后。',
    ['前。', '后。'],
  ],
  ['front matter is left out', '---\ntitle: 99%\n---\n\n正文。', ['正文。']],
  ['quotations', '> 引用\n> 两行。', ['引用两行。']],
])('%s', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected)
})

test('places are those of the source', async () => {
  const draft = await draftOf(
    '---\nx: 1\n---\n# **题**目\n\n> 完成**1022**人\n> 占&gt;50%。\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2\\|3 |\n',
    '草稿.md',
  )
  expect(['题', '目', '1022', '占', '50%', '3'].map((words) => placeOf(draft, words))).toEqual([
    '4:5',
    '4:8',
    '6:7',
    '7:3',
    '7:8',
    '11:10',
  ])
})

test('what is more markup than anybody writes is read as plain text', async () => {
  const { format, blocks } = await draftOf('*a '.repeat(30_000), '草稿.md')
  expect([format, blocks.length]).toEqual(['markdown', 1])
  expect((await draftOf(`${'>'.repeat(100_000)}a`, '草稿.md')).blocks).toHaveLength(1)
})
