import { quantity } from '@jibao/core'
import {
  type Block,
  cell,
  heading,
  type Inline,
  listItem,
  paragraph,
  plainText,
  type Report,
  row,
  strong,
  text,
  textPieces,
  type ValueNode,
} from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseMarks } from '../src/index.ts'

const report = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: { title: '通报', issuer: '县民政局', date: '2024-07-05', language: 'zh-CN' },
  children,
})

const inlinesAfter = (...content: readonly (string | Inline)[]): readonly Inline[] => {
  const [node] = normaliseMarks(report(paragraph(...content))).children
  if (node?.type !== 'paragraph') throw new Error('not a paragraph')
  return node.children
}

const after = (...content: readonly (string | Inline)[]): string =>
  plainText(inlinesAfter(...content))

const value = (amount: string | null, unit = '%'): ValueNode => ({
  type: 'value',
  quantity: amount === null ? null : quantity(amount, unit),
})

const link = (url: string, ...children: readonly Inline[]): Inline => ({
  type: 'link',
  url,
  children,
})

describe.each<[string, readonly (readonly [string, string])[]]>([
  [
    'points beside Chinese',
    [
      ['养老,助残', '养老，助残'],
      ['养老, 助残', '养老，助残'],
      ['如下:', '如下：'],
      ['时间:12:30', '时间：12:30'],
      ['一是养老;二是助残;', '一是养老；二是助残；'],
      ['完成了吗?完成了!', '完成了吗？完成了！'],
      ['增长59%,高于全省', '增长59%，高于全省'],
      ['增长59%,12个镇完成', '增长59%，12个镇完成'],
      ['气温30℃,湿度80%,', '气温30℃，湿度80%,'],
      ['发放3,456元', '发放3,456元'],
      ['见附件1,并请核对', '见附件1，并请核对'],
      ['PDF:说明', 'PDF：说明'],
      ['“养老”,“助残”', '“养老”，“助残”'],
      ['(一)养老,(二)助残', '（一）养老，（二）助残'],
      ['怎么?!', '怎么？！'],
    ],
  ],
  [
    'what stays',
    [
      ['1,234,567.89', '1,234,567.89'],
      ['12:30', '12:30'],
      ['比例3:1', '比例3:1'],
      ['a,b;c', 'a,b;c'],
      ['f(x)', 'f(x)'],
      ['Hello, world (again)!', 'Hello, world (again)!'],
      ['见http://a.gov.cn:80/b?c=1,2', '见http://a.gov.cn:80/b?c=1,2'],
      ['见http://a.gov.cn,请查阅', '见http://a.gov.cn，请查阅'],
      ['致信to:a@b.cn', '致信to:a@b.cn'],
      ['写作{甲,乙}', '写作{甲,乙}'],
      ['写作`甲,乙`', '写作`甲,乙`'],
      ['report(1).docx', 'report(1).docx'],
      ['第一项.第二项', '第一项.第二项'],
      ['电话0571-1234567', '电话0571-1234567'],
      ['2023-2027', '2023-2027'],
      ['2024-07-05', '2024-07-05'],
      ['a--b', 'a--b'],
      ['甲(乙', '甲(乙'],
      ['甲)乙', '甲)乙'],
      ['', ''],
    ],
  ],
  [
    'brackets',
    [
      ['完成率(59%)达标', '完成率（59%）达标'],
      ['GDP(国内生产总值)', 'GDP（国内生产总值）'],
      ['(2024年)', '（2024年）'],
      ['(1)养老', '（1）养老'],
      ['甲(f(x))乙', '甲（f(x)）乙'],
      ['救助(含临时(急难型)救助)', '救助（含临时（急难型）救助）'],
      ['（甲)', '（甲）'],
      ['(甲）', '（甲）'],
      ['f(x)的值', 'f(x)的值'],
      ['The EU (27) states', 'The EU (27) states'],
      ['达到(≥89%)', '达到（≥89%）'],
    ],
  ],
  [
    'dots and dashes',
    [
      ['养老、助残...', '养老、助残……'],
      ['养老......', '养老……'],
      ['养老。。。', '养老……'],
      ['...养老', '……养老'],
      ['wait...', 'wait...'],
      ['1...5', '1...5'],
      ['目标--完成', '目标——完成'],
      ['目标---完成', '目标---完成'],
      ['目标--1', '目标--1'],
    ],
  ],
  [
    'quotation marks',
    [
      ['实施"弱有众扶"工程', '实施“弱有众扶”工程'],
      ['实施"PDF"工程', '实施“PDF”工程'],
      ['"甲","乙"', '“甲”，“乙”'],
      ['say "yes" to it', 'say "yes" to it'],
      ['宽5"的', '宽5"的'],
      ['name="甲"', 'name="甲"'],
      ['"甲"乙"', '"甲"乙"'],
      ['甲""乙', '甲""乙'],
    ],
  ],
  [
    'ranges',
    [
      ['2023-2027年', '2023—2027年'],
      ['2023年-2027年', '2023年—2027年'],
      ['(2023-2027年)', '（2023—2027年）'],
      ['增长15%-30%', '增长15%～30%'],
      ['增长15.5%~30.25%', '增长15.5%～30.25%'],
      ['1-2-2024年', '1-2-2024年'],
      ['12023-2027年', '12023-2027年'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j is %j', (given, expected) => {
    expect(after(given)).toBe(expected)
  })
})

test('a mark sees its neighbours in other inlines, and figures stay', () => {
  expect(after('完成率(', value('59.27'), '),')).toBe('完成率（59.27%），')
  expect(after(strong('养老'), ',', strong('助残'))).toBe('养老，助残')
  expect(after('未报:', value(null), ',')).toBe('未报：——，')
  expect(after(value('1234', '元'), ',其中')).toBe('1234元，其中')
  expect(after('共', value('15'), '-', value('30'))).toBe('共15%～30%')
  expect(after('甲"', value('5'), '"乙')).toBe('甲“5%”乙')
})

test('an edit over a seam of two texts loses nothing', () => {
  expect(inlinesAfter('养老.', '..', strong('.'), '乙')).toEqual([
    text('养老……'),
    text(''),
    strong(''),
    text('乙'),
  ])
})

test('the address of a link stays, its words do not', () => {
  const [node] = inlinesAfter(link('http://a.cn/甲,乙', text('甲,乙')))
  expect(node).toEqual(link('http://a.cn/甲,乙', text('甲，乙')))
})

test('every text of a report', () => {
  const mixed: Report = {
    ...report(
      { type: 'letterhead', mark: '甲局(乙)', documentNumber: '德民[2024]5号' },
      { type: 'addressee', names: ['甲(乙)'] },
      heading(1, '甲,乙'),
      paragraph('甲,乙'),
      { type: 'list', ordered: true, children: [listItem('甲,乙')] },
      {
        type: 'table',
        caption: '甲(乙)',
        columns: [{ role: 'label', weight: 1 }],
        header: [row(cell('甲(乙)'))],
        rows: [row(cell('甲,乙'))],
        note: '注:甲',
      },
      {
        type: 'chart',
        kind: 'bar',
        title: '甲(乙)',
        alternative: [text('甲,乙')],
        data: [{ label: '甲(乙)', value: value('5') }],
      },
      { type: 'dateline', source: '甲(乙)', date: '2024-07-05' },
      { type: 'attachments', titles: ['甲(乙)'] },
      { type: 'remark', children: [text('甲:乙')] },
      { type: 'attendance', label: '出席', names: ['甲(乙)'] },
      { type: 'signature', issuer: '甲(乙)', date: '2024-07-05' },
      { type: 'colophon', copyTo: ['甲(乙)'], printedBy: '甲(乙)', printedOn: '2024-07-05' },
      { type: 'section', orientation: 'landscape', children: [paragraph('甲,乙')] },
      { type: 'annex', title: '甲(乙)', orientation: 'portrait', children: [paragraph('甲,乙')] },
    ),
    metadata: { ...report().metadata, title: '关于甲,乙的通报' },
  }
  const pieces = textPieces(normaliseMarks(mixed)).join('\n')
  expect(pieces).not.toMatch(/[,:;()[\]]/)
  expect(pieces).toContain('德民〔2024〕5号')
})

test.each([
  ['德民〔2024〕5号', '德民〔2024〕5号'],
  ['德民(2024)5号', '德民〔2024〕5号'],
  ['德民（2024）5号', '德民〔2024〕5号'],
  ['德民[2024]第5号', '德民〔2024〕第5号'],
  ['[2024]5', '[2024]5'],
  ['DM(2024)5', 'DM(2024)5'],
])('document number %s is %s', (documentNumber, expected) => {
  const [node] = normaliseMarks(
    report({ type: 'letterhead', mark: '县民政局', documentNumber }),
  ).children
  expect(node).toMatchObject({ documentNumber: expected })
})

test('what did not change is the same object', () => {
  const [kept, mended] = [paragraph('养老，', value('5')), paragraph('甲,乙')]
  const list: Block = { type: 'list', ordered: false, children: [listItem('甲')] }
  const given = report(kept, mended, list)
  const result = normaliseMarks(given)
  expect(result.children[0]).toBe(kept)
  expect(result.children[1]).not.toBe(mended)
  expect(result.children[2]).toBe(list)
  expect(normaliseMarks(result)).toBe(result)
})

const anyInline = fc.oneof(
  fc
    .string({
      unit: fc.constantFrom(...Array.from('甲乙养,,:;?!()（）""..--5%2024年 ab“”，。…{}@/')),
      maxLength: 30,
    })
    .map(text),
  fc.constantFrom(value('59.27'), value(null), value('12', '个')),
)

test('twice is once, and nothing but marks and blanks changes', () => {
  const words = (inlines: readonly Inline[]): string =>
    plainText(inlines).replace(/[^\p{L}\p{N}%{}@/]/gu, '')
  fc.assert(
    fc.property(fc.array(anyInline, { maxLength: 5 }), (content) => {
      const once = normaliseMarks(report(paragraph(...content)))
      expect(normaliseMarks(once)).toBe(once)
      const [node] = once.children
      expect(node?.type === 'paragraph' && words(node.children)).toBe(words(content))
    }),
    { numRuns: 500 },
  )
})
