import { quantity } from '@jibao/core'
import {
  type Block,
  cell,
  heading,
  type Inline,
  listItem,
  paragraph,
  row,
  strong,
  text,
  type ValueNode,
} from '@jibao/document'
import { expect, test } from 'vitest'
import { blocksOf, render, reportOf } from './render.ts'

const value = (number: string, unit: string, others: Partial<ValueNode> = {}): ValueNode => ({
  type: 'value',
  quantity: quantity(number, unit),
  ...others,
})
const link = (url: string, ...children: readonly Inline[]): Inline => ({
  type: 'link',
  url,
  children,
})

test.each<[string, readonly Block[], string]>([
  [
    'a paragraph',
    [paragraph('帮扶', strong('困难'), '职工。')],
    '<p>帮扶<strong>困难</strong>职工。</p>',
  ],
  [
    'a figure',
    [paragraph(value('1200.50', '万元'), value('5', '', { comparator: '≥' }))],
    '<p><data value="1200.50" data-unit="万元">1200.50万元</data><data value="5">≥5</data></p>',
  ],
  [
    'a range, which is no number',
    [paragraph({ type: 'value', quantity: { value: '2', unit: '个', upper: '3' } })],
    '<p>2～3个</p>',
  ],
  [
    'figures that are missing, masked or still to be filled in',
    [
      paragraph(
        { type: 'value', quantity: null },
        { type: 'value', quantity: null, mask: 'xx人' },
        { type: 'value', quantity: null, pending: '资金' },
      ),
    ],
    '<p>——xx人<mark>（待填：资金）</mark></p>',
  ],
  [
    'a link',
    [paragraph(link('https://example.org/a?b=1&c=2', text('目录')))],
    '<p><a href="https://example.org/a?b=1&#x26;c=2" rel="noopener">目录</a></p>',
  ],
  [
    'a link that is none, and one within another',
    [
      paragraph(
        link('javascript:alert(1)', text('甲')),
        link('http://a.cn', link('http://b.cn', text('乙'))),
      ),
    ],
    '<p>甲<a href="http://a.cn" rel="noopener">乙</a></p>',
  ],
  [
    'headings, whose numbers are text and whose ranks skip none',
    [heading(1, '甲'), heading(3, '乙'), heading(1, '甲')],
    [
      '<h2 id="甲" class="heading level-1">一、甲</h2>',
      '<h3 id="乙" class="heading level-3">1.乙</h3>',
      '<h2 id="甲-2" class="heading level-1">二、甲</h2>',
    ].join('\n'),
  ],
  [
    'lists',
    [
      {
        type: 'list',
        ordered: true,
        counting: 'phrase',
        children: [listItem('甲'), listItem('乙')],
      },
      { type: 'list', ordered: false, children: [listItem('丙')] },
    ],
    [
      '<ol class="items" role="list"><li>一是甲</li><li>二是乙</li></ol>',
      '<ul class="items" role="list"><li>• 丙</li></ul>',
    ].join('\n'),
  ],
  [
    'the foot of a document',
    [
      { type: 'attachments', titles: ['甲表', '乙表'] },
      { type: 'signature', issuer: '民政局', date: '2024-07-05', sealed: false },
      { type: 'remark', children: [text('此件公开')] },
      { type: 'annex', number: 2, title: '乙表', orientation: 'landscape', children: [] },
      { type: 'colophon', copyTo: ['县委办'], printedBy: '办公室', printedOn: '2024-07-08' },
    ],
    [
      '<div class="attachments"><p>附件：</p><ol role="list"><li>1.甲表</li><li>2.<a href="#乙表">乙表</a></li></ol></div>',
      '<div class="signature unsealed"><p>民政局</p><p><time datetime="2024-07-05">2024年7月5日</time></p></div>',
      '<p class="remark">（此件公开）</p>',
      '<section class="sheet annex landscape"><p class="annex-label">附件2</p><h2 id="乙表" class="annex-title">乙表</h2></section>',
      '<footer class="colophon"><p class="copies">抄送：县委办。</p><div class="printer"><p>办公室</p><p>2024年7月8日印发</p></div></footer>',
    ].join('\n'),
  ],
  [
    'the head of what follows',
    [
      { type: 'dateline', source: '办公室', date: '2024-07-05' },
      { type: 'addressee', names: ['甲镇', '乙镇'] },
      { type: 'attendance', label: '出席', names: ['甲', '乙'] },
      { type: 'pageBreak' },
    ],
    [
      '<p class="dateline">办公室　　<time datetime="2024-07-05">2024年7月5日</time></p>',
      '<p class="addressee">甲镇，乙镇：</p>',
      '<p class="attendance"><span class="label">出席：</span>甲、乙</p>',
      '<div class="page-break"></div>',
    ].join('\n'),
  ],
  [
    '目录, a list within a list',
    [{ type: 'contents', depth: 2 }, heading(1, '甲'), heading(2, '乙'), heading(3, '丙')],
    [
      '<nav class="contents" aria-labelledby="目-录"><p id="目-录" class="contents-title">目　录</p><ol role="list"><li><a href="#甲">一、甲</a><ol role="list"><li><a href="#乙">（一）乙</a></li></ol></li></ol></nav>',
      '<h2 id="甲" class="heading level-1">一、甲</h2>',
      '<h3 id="乙" class="heading level-2">（一）乙</h3>',
      '<h4 id="丙" class="heading level-3">1.丙</h4>',
    ].join('\n'),
  ],
])('%s', async (_, children, expected) => {
  expect(blocksOf((await render(reportOf(children))).page)).toBe(expected)
})

test('a letterhead stands above the title, its parts in their order', async () => {
  const { page } = await render(
    reportOf([
      {
        type: 'letterhead',
        copyNumber: '000012',
        classification: '机密★1年',
        urgency: '特急',
        mark: '民政局文件',
        documentNumber: '青民〔2024〕7号',
        signers: ['甲某', '乙某'],
      },
    ]),
  )
  expect(page).toContain(
    '<header class="letterhead document"><p class="copy-number">000012</p><p class="classification">机密★1年</p><p class="classification">特急</p><p class="mark">民政局文件</p><div class="numbers"><p class="document-number">青民〔2024〕7号</p><p class="signers">签发人：<span>甲某</span> <span>乙某</span></p></div></header>\n<h1',
  )
})

test('what a cell heads is said, and figures of a column align at the point', async () => {
  const { page } = await render(
    reportOf([
      {
        type: 'table',
        caption: '进展表',
        columns: [
          { role: 'label', weight: 1 },
          { role: 'label', weight: 1 },
          { role: 'rate', weight: 1 },
          { role: 'status', weight: 1 },
        ],
        header: [
          row({ ...cell('指标'), rowSpan: 2, colSpan: 2 }, { ...cell('完成'), colSpan: 2 }),
          row(cell('率'), cell('')),
        ],
        rows: [
          row(
            { ...cell('救助'), rowSpan: 2 },
            cell('甲'),
            cell(value('5.5', '%')),
            cell('进度滞后'),
          ),
          row(cell('乙'), cell(value('100', '%')), cell('已完成')),
          row({ ...cell('说明'), colSpan: 4 }),
        ],
        note: '注：略。',
      },
    ]),
  )
  const table = /<table.*<\/table>/.exec(page)?.[0].replace(/<colgroup>.*?(?=<thead>)/, '')
  expect(page).toContain('</div><p id="注-略" class="note">注：略。</p></div>')
  expect(table).toBe(
    [
      '<table class="grid" aria-describedby="注-略" style="min-width:21.5em"><caption id="进展表">进展表</caption>',
      '<thead><tr><th scope="colgroup" rowspan="2" colspan="2">指标</th><th scope="colgroup" colspan="2">完成</th></tr>',
      '<tr><th scope="col">率</th><td></td></tr></thead>',
      '<tbody class="kept"><tr><th scope="rowgroup" rowspan="2">救助</th><th scope="row">甲</th>',
      '<td class="centre" style="--before:1em"><data value="5.5" data-unit="%">5.5%</data></td><td class="centre behind">进度滞后</td></tr>',
      '<tr><th scope="row">乙</th><td class="centre" style="--after:1em"><data value="100" data-unit="%">100%</data></td><td class="centre done">已完成</td></tr></tbody>',
      '<tbody><tr><td colspan="4">说明</td></tr></tbody></table>',
    ].join(''),
  )
})

test('a chart has a name, a sentence and its figures', async () => {
  const { page } = await render(
    reportOf([
      {
        type: 'chart',
        kind: 'bar',
        title: '完成率',
        alternative: [text('过半。')],
        data: [{ label: '救助', value: value('59.27', '%'), target: value('60', '%') }],
        reference: value('100', '%'),
      },
    ]),
  )
  const figure = blocksOf(page)
  expect(figure).toMatch(
    /<div class="wide"><svg [^>]*role="img" aria-labelledby="完成率"><title id="完成率">完成率<\/title>/,
  )
  expect(figure).toMatch(/<div class="narrow" hidden><svg [^>]*aria-labelledby="完成率-2"/)
  expect(figure).toContain(
    [
      '<figcaption>过半。</figcaption><details><summary>图中数据</summary><table><caption>完成率</caption>',
      '<thead><tr><th scope="col">项目</th><th scope="col">完成值</th><th scope="col">目标值</th></tr></thead>',
      '<tbody><tr><th scope="row">救助</th><td><data value="59.27" data-unit="%">59.27%</data></td><td><data value="60" data-unit="%">60%</data></td></tr>',
      '<tr><th scope="row">参照线</th><td><data value="100" data-unit="%">100%</data></td><td></td></tr></tbody></table></details></figure>',
    ].join(''),
  )
})

test('a line in a cell is for those who see it', async () => {
  const { page } = await render(
    reportOf([
      {
        type: 'table',
        columns: [{ role: 'text', weight: 1 }],
        header: [],
        rows: [row(cell({ type: 'sparkline', values: [value('1', '人'), value('2', '人')] }))],
      },
    ]),
  )
  expect(page).toMatch(/<td class="centre"><svg [^>]*aria-hidden="true">/)
})
