import { quantity } from '@jibao/core'
import {
  cell,
  heading,
  listItem,
  type NodeType,
  paragraph,
  type Report,
  row,
  strong,
  text,
  type ValueNode,
} from '../src/index.ts'

export const value: ValueNode = { type: 'value', quantity: quantity('59.27', '%') }
export const missing: ValueNode = { type: 'value', quantity: null }

/** One of each kind of node. */
export const sampleReport: Report = {
  type: 'report',
  metadata: { title: '进展通报', issuer: '县民政局', date: '2024-07-05', language: 'zh-CN' },
  children: [
    { type: 'letterhead', mark: '德清县民政局文件', documentNumber: '德民〔2024〕7号' },
    { type: 'addressee', names: ['各镇人民政府', '各街道办事处'] },
    heading(1, '总体情况'),
    paragraph('完成', strong('率', value), '，详见', {
      type: 'link',
      url: 'https://example.com/',
      children: [text('网站')],
    }),
    { type: 'list', ordered: true, children: [listItem('其一'), listItem('其二')] },
    {
      type: 'table',
      caption: '表1',
      columns: [
        { role: 'label', weight: 2 },
        { role: 'rate', weight: 1 },
      ],
      header: [row({ ...cell('指标'), colSpan: 2 })],
      rows: [row(cell('救助'), cell(missing))],
      note: '注',
    },
    {
      type: 'chart',
      kind: 'bar',
      title: '完成率',
      alternative: '救助过半。',
      data: [{ label: '救助', value }],
      reference: { type: 'value', quantity: quantity('100', '%') },
    },
    { type: 'pageBreak' },
    { type: 'section', orientation: 'landscape', children: [paragraph('横排')] },
    { type: 'attachments', titles: ['数据表'] },
    { type: 'signature', issuer: '德清县民政局', date: '2024-07-05' },
    { type: 'colophon', copyTo: ['县府办'], printedBy: '县民政局', printedOn: '2024-07-12' },
  ],
}

/** What a walk over the sample meets, in order. */
export const sampleWalk: readonly NodeType[] = [
  'report',
  'letterhead',
  'addressee',
  'heading',
  'text',
  'paragraph',
  'text',
  'strong',
  'text',
  'value',
  'text',
  'link',
  'text',
  'list',
  'listItem',
  'text',
  'listItem',
  'text',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'tableRow',
  'tableCell',
  'text',
  'tableCell',
  'value',
  'chart',
  'value',
  'value',
  'pageBreak',
  'section',
  'paragraph',
  'text',
  'attachments',
  'signature',
  'colophon',
]
