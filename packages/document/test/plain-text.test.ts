import { quantity } from '@jibao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cell,
  childrenOf,
  heading,
  listItem,
  type Node,
  type NodeType,
  paragraph,
  plainText,
  row,
  strong,
  text,
  textPieces,
} from '../src/index.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { missing, sampleReport, value } from './sample-report.ts'

const link: Node = { type: 'link', url: 'https://example.com/', children: [text('网'), value] }

// `satisfies` proves that no type of node is left out.
const pieces = {
  report: [
    { ...sampleReport, children: [paragraph('一'), paragraph('二')] },
    ['进展通报', '一', '二'],
  ],
  section: [
    { type: 'section', orientation: 'portrait', children: [heading(1, '一'), paragraph('二')] },
    ['一', '二'],
  ],
  heading: [heading(2, '总体', strong('情况')), ['总体情况']],
  paragraph: [paragraph('完成', strong('率', value), link), ['完成率59.27%网59.27%']],
  list: [
    { type: 'list', ordered: false, children: [listItem('甲'), listItem('乙')] },
    ['甲', '乙'],
  ],
  listItem: [listItem('甲', value), ['甲59.27%']],
  table: [
    {
      type: 'table',
      caption: '表1',
      columns: [],
      header: [row(cell('指标'), cell('完成率'))],
      rows: [row(cell('救助'), cell(missing)), row(cell(''), cell(value))],
      note: '注',
    },
    ['表1', '指标', '完成率', '救助', '——', '', '59.27%', '注'],
  ],
  tableRow: [row(cell('甲'), cell('乙', '丙')), ['甲', '乙丙']],
  tableCell: [cell('乙', '丙'), ['乙丙']],
  chart: [
    {
      type: 'chart',
      kind: 'bar',
      title: '完成率',
      alternative: [text('不可见')],
      data: [
        { label: '救助', value, target: value },
        { label: '转介', value: missing },
      ],
      reference: { type: 'value', quantity: quantity('100', '%') },
    },
    ['完成率', '救助', '59.27%', '59.27%', '转介', '——', '100%'],
  ],
  dateline: [
    { type: 'dateline', source: '县民政局', date: '2024-07-05' },
    ['县民政局', '2024年7月5日'],
  ],
  letterhead: [
    { type: 'letterhead', mark: '民政局文件', documentNumber: '德民〔2024〕7号' },
    ['民政局文件', '德民〔2024〕7号'],
  ],
  addressee: [{ type: 'addressee', names: ['甲镇', '乙镇'] }, ['甲镇', '乙镇']],
  attachments: [{ type: 'attachments', titles: ['数据表'] }, ['数据表']],
  signature: [
    { type: 'signature', issuer: '县民政局', date: '2024-07-05' },
    ['县民政局', '2024年7月5日'],
  ],
  colophon: [
    {
      type: 'colophon',
      copyTo: ['县府办', '县委办'],
      printedBy: '县民政局',
      printedOn: '2024-12-31',
    },
    ['县府办', '县委办', '县民政局', '2024年12月31日'],
  ],
  remark: [{ type: 'remark', children: [text('此件'), value] }, ['此件59.27%']],
  attendance: [
    { type: 'attendance', label: '出席', names: ['甲科', '乙科'] },
    ['出席', '甲科', '乙科'],
  ],
  contents: [{ type: 'contents', depth: 2 }, []],
  annex: [
    { type: 'annex', number: 1, title: '表', orientation: 'portrait', children: [paragraph('见')] },
    ['表', '见'],
  ],
  pageBreak: [{ type: 'pageBreak' }, []],
  text: [text('甲'), ['甲']],
  value: [value, ['59.27%']],
  strong: [strong('甲', value), ['甲59.27%']],
  link: [link, ['网59.27%']],
  sparkline: [{ type: 'sparkline', values: [value, missing] }, []],
} satisfies Readonly<Record<NodeType, readonly [Node, readonly string[]]>>

test.each(Object.entries(pieces))('the pieces of a %s', (type, [node, expected]) => {
  expect(node.type).toBe(type)
  expect(textPieces(node)).toEqual(expected)
})

test('a letterhead is read from the top left corner to the signers', () => {
  const letterhead = {
    type: 'letterhead',
    copyNumber: '000012',
    classification: '机密★1年',
    urgency: '特急',
    mark: '县民政局文件',
    documentNumber: '德民〔2024〕7号',
    signers: ['甲某', '乙某'],
  } as const
  const { type: _, signers, ...others } = letterhead
  expect(textPieces(letterhead)).toEqual([...Object.values(others), ...signers])
})

test('what is absent is no piece', () => {
  expect(textPieces({ type: 'letterhead', mark: '民政局文件' })).toEqual(['民政局文件'])
  expect(textPieces({ type: 'table', columns: [], header: [], rows: [] })).toEqual([])
  expect(
    textPieces({ type: 'chart', kind: 'bar', title: '图', alternative: [], data: [] }),
  ).toEqual(['图'])
})

test('nothing has no text', () => {
  expect(plainText([])).toBe('')
})

/** What stands in place of a chart is for those who cannot see it. */
const shownTexts = (node: Node): readonly string[] => {
  if (node.type === 'chart') return []
  return node.type === 'text' ? [node.value] : childrenOf(node).flatMap(shownTexts)
}

test('every text that a report shows is in its pieces', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const whole = textPieces(report).join('')
      for (const shown of shownTexts(report)) expect(whole).toContain(shown)
    }),
  )
})
