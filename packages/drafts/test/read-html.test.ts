import { expect, test } from 'vitest'
import { bytesOf, draftOf, placeOf, refusalOf, show } from './support/read.ts'

const shown = async (body: string): Promise<readonly string[]> =>
  show(
    await draftOf(
      `<!doctype html><html><head><title>题</title></head><body>${body}</body></html>`,
      '网页.html',
    ),
  )

test.each([
  ['blocks', '<h1>题</h1><div>甲<p>乙</p>丙</div>', ['# 题', '甲', '乙', '丙']],
  ['inline marks', '<p>完成<b>1</b><span>022</span>人</p>', ['完成1022人']],
  [
    'what is not shown',
    '<script>99</script><style>p{}</style><p hidden>98</p><p style="display: none">97</p><p>甲</p><!-- 96 -->',
    ['甲'],
  ],
  ['entities', '<p>&ldquo;完成&rdquo;&nbsp;&gt;12&#20154;A&amp;B</p>', ['“完成”\u00a0>12人A&B']],
  [
    'line ends of the source',
    '<p>完成10\n  22人，\n  达到 目标\n  one\n  two</p>',
    ['完成1022人，达到 目标one two'],
  ],
  [
    'paragraphs parted by br',
    '<p>　　甲事已办。<br>　　乙事已办。<br/><br/>丙</p>',
    ['甲事已办。', '乙事已办。', '丙'],
  ],
  [
    'br in the middle of a sentence',
    '<p>全县累计发放各类救助资金三千二百余万元惠及<br>困难群众八千余人。</p>',
    ['全县累计发放各类救助资金三千二百余万元惠及困难群众八千余人。'],
  ],
  [
    'tables with spans',
    '<table><caption>表1</caption><thead><tr><th rowspan=2>指标</th><th colspan=2>值</th></tr><tr><th>一季度</th><th>二季度</th></tr></thead><tr><td>职<br>工</td><td>1</td><td>2<br>3</td></tr></table>',
    ['表1', '| 指标 | 值 | < |', '| ^ | 一季度 | 二季度 |', '| 职工 | 1 | 2 3 |'],
  ],
  [
    'cells of Word',
    '<table><tr><td><p>指标</p></td><td><p>值</p></td></tr><tr><td><p>职工</p></td><td><p><span>12</span></p></td></tr></table>',
    ['| 指标 | 值 |', '| 职工 | 12 |'],
  ],
  [
    'layout tables',
    '<table><tr><td>导航</td><td><h2>题</h2><p>甲。</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
    ['导航', '## 题', '甲。', '| 1 | 2 |'],
  ],
  [
    'headings that are only paragraphs',
    '<p>一、总体情况</p><p>一季度：</p><p>完成12人。</p>',
    ['# 一、总体情况', '## 一季度：', '完成12人。'],
  ],
  [
    'one column is no table',
    '<table><tr><td>甲。</td></tr><tr><td>乙。</td></tr></table>',
    ['甲。', '乙。'],
  ],
])('%s', async (_, body, expected) => {
  expect(await shown(body)).toEqual(expected)
})

test('heads of columns are told', async () => {
  const draft = await draftOf(
    '<html><table><tr><th>甲</th><th>乙</th></tr><tr><th>丙</th><td>1</td></tr></table>',
    'a.html',
  )
  const [table] = draft.blocks
  expect(table?.kind === 'table' && table.cells.map(({ isHeader }) => isHeader)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('places are those of the source', async () => {
  const draft = await draftOf(
    '<html>\r\n<body>\n<p>完成&nbsp;<b>1022</b>\n   人。</p></body>',
    '网页.html',
  )
  expect(['完成', '1022', '人'].map((words) => placeOf(draft, words))).toEqual([
    '3:4',
    '3:15',
    '4:4',
  ])
})

test('an old page says its encoding', async () => {
  const page = bytesOf(
    '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>',
  )
  const draft = await draftOf(Uint8Array.of(...page, 0xcd, 0xea, 0xb3, 0xc9), '网页.htm')
  expect(draft.text).toBe('完成\n')
})

test('a page that calls itself a Word file is still a page', async () => {
  expect((await draftOf('<html><p>完成</p>', '报告.doc')).format).toBe('html')
})

test('elements without end are refused', async () => {
  expect((await refusalOf(bytesOf(`<html>${'<div>'.repeat(100_000)}`), 'a.html'))?.code).toBe(
    'DRAFT_TOO_LARGE',
  )
})
