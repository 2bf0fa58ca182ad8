import { quantity } from '@jibao/core'
import {
  cell,
  heading,
  listItem,
  type NodeKind,
  paragraph,
  type Report,
  row,
  strong,
  text,
} from '@jibao/document'
import {
  actual,
  attainment,
  earlier,
  masked,
  missing,
  pending,
  plain,
  reportOf,
  spanningTable,
  target,
} from './parts.ts'
import type { Specimen } from './specimen.ts'

/** One specimen of each node kind; a table makes the compiler prove it complete. */
const reports: Readonly<Record<NodeKind, Report>> = {
  heading: reportOf(
    heading(1, '总体情况'),
    heading(2, '按工程'),
    heading(3, '按项目'),
    heading(4, '按环节'),
    heading(1, '下步安排'),
  ),
  paragraph: reportOf(paragraph('截至6月底，各项工作有序推进。'), paragraph('第二段。')),
  list: reportOf(
    { type: 'list', ordered: false, children: [listItem('建档'), listItem('核对')] },
    { type: 'list', ordered: true, children: [listItem('先核后报'), listItem('边报边改')] },
    {
      type: 'list',
      ordered: true,
      counting: 'chapter',
      children: [
        listItem(strong('兜底保障有力有效。'), '应保尽保。'),
        listItem(strong('养老服务提质。'), '新增', actual, '人。'),
      ],
    },
    {
      type: 'list',
      ordered: true,
      counting: 'phrase',
      children: Array.from({ length: 11 }, (_, index) => listItem(`抓第${index + 1}件事。`)),
    },
  ),
  table: reportOf(spanningTable),
  chart: reportOf(
    {
      type: 'chart',
      kind: 'bar',
      title: '年度目标完成率',
      alternative: [text('救助完成'), attainment, text('，转介未报送。')],
      data: [
        { label: '救助', value: attainment },
        { label: '转介', value: missing },
        { label: '临时救助', value: masked },
      ],
      reference: plain('100', '%'),
    },
    {
      type: 'chart',
      kind: 'trend',
      title: '城市低保标准',
      alternative: [text('逐年提高。')],
      data: [
        { label: '2019年', value: plain('600', '元'), target: plain('590', '元') },
        { label: '2020年', value: plain('635', '元'), target: plain('640', '元') },
        { label: '2021年', value: missing, target: plain('670', '元') },
        { label: '2022年', value: pending },
      ],
    },
    {
      type: 'chart',
      kind: 'share',
      title: '救助对象构成',
      alternative: [text('一半以上是老年人。')],
      data: [
        { label: '老年人', value: plain('312', '人') },
        { label: '残疾人', value: plain('120', '人') },
        { label: '未成年人', value: plain('54', '人') },
      ],
    },
  ),
  dateline: reportOf(
    { type: 'dateline', source: '青禾县民政局办公室', date: '2024-07-05' },
    paragraph('近日，全县民政工作推进会召开。'),
  ),
  letterhead: reportOf(
    { type: 'letterhead', mark: '青禾县民政局文件', documentNumber: '青民〔2024〕7号' },
    paragraph('正文。'),
  ),
  addressee: reportOf(
    { type: 'addressee', names: ['各乡镇人民政府', '县级有关部门'] },
    paragraph('正文。'),
  ),
  attachments: reportOf(paragraph('正文。'), {
    type: 'attachments',
    titles: ['进展情况表', '责任分工表'],
  }),
  signature: reportOf(paragraph('正文。'), {
    type: 'signature',
    issuer: '青禾县民政局',
    date: '2024-07-05',
  }),
  colophon: reportOf(paragraph('正文。'), {
    type: 'colophon',
    copyTo: ['县委办公室', '县政府办公室'],
    printedBy: '青禾县民政局办公室',
    printedOn: '2024-07-08',
  }),
  remark: reportOf(
    paragraph('正文。'),
    { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05', sealed: false },
    { type: 'remark', children: [text('此件公开发布')] },
  ),
  attendance: reportOf(
    { type: 'letterhead', form: 'minutes', mark: '局长办公会议纪要' },
    paragraph('正文。'),
    { type: 'attendance', label: '出席', names: ['办公室', '救助科', '福利科'] },
    { type: 'attendance', label: '列席', names: ['财务科'] },
  ),
  contents: reportOf(
    { type: 'contents', depth: 2 },
    heading(1, '总体情况'),
    heading(2, '按工程'),
    paragraph('正文。'),
    { type: 'pageBreak' },
    heading(1, '下步安排'),
  ),
  pageBreak: reportOf(paragraph('上页。'), { type: 'pageBreak' }, paragraph('下页。')),
  section: reportOf(
    paragraph('竖版。'),
    { type: 'section', orientation: 'landscape', children: [heading(1, '附表'), spanningTable] },
    paragraph('又是竖版。'),
  ),
  annex: reportOf(
    paragraph('正文。'),
    { type: 'attachments', titles: ['进展情况表', '责任分工表'] },
    { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05' },
    {
      type: 'annex',
      number: 1,
      title: '进展情况表',
      orientation: 'landscape',
      children: [spanningTable],
    },
    {
      type: 'annex',
      number: 2,
      title: '责任分工表',
      orientation: 'portrait',
      children: [{ ...spanningTable, ruling: 'three-line' }, paragraph('各负其责。')],
    },
    { type: 'colophon', copyTo: [], printedBy: '青禾县民政局办公室', printedOn: '2024-07-08' },
  ),
  text: reportOf(paragraph('“引号”、（括号）——破折号……省略号，Latin 词，半角 % 与全角％。')),
  value: reportOf(
    paragraph('帮扶', actual, '人，完成率', attainment, '，目标', target, '，转介', missing, '。'),
    paragraph(
      '投入',
      { type: 'value', quantity: { value: '5000', unit: '万元', approximate: 'over' } },
      '，新增',
      { type: 'value', quantity: { value: '2', unit: '个', upper: '3' } },
      '，占比',
      { type: 'value', quantity: { value: '15', unit: '%', upper: '30' } },
      '，降低',
      { type: 'value', quantity: quantity('-0.50', '个百分点') },
      '。',
    ),
    paragraph('发放', pending, '，累计', masked, '。'),
    {
      type: 'table',
      columns: [
        { role: 'label', weight: 2 },
        { role: 'quantity', weight: 2 },
      ],
      header: [row(cell('指标'), cell('完成值'))],
      rows: [row(cell('资金'), cell(masked)), row(cell('人数'), cell(pending))],
    },
  ),
  strong: reportOf(paragraph('请', strong('务必于月底前'), '报送。')),
  link: reportOf(
    paragraph('见', {
      type: 'link',
      url: 'https://example.org/a?b=1&c=2',
      children: [text('公开目录')],
    }),
  ),
  sparkline: reportOf({
    type: 'table',
    columns: [
      { role: 'label', weight: 2 },
      { role: 'quantity', weight: 1 },
      { role: 'quantity', weight: 1 },
      { role: 'text', weight: 1 },
    ],
    header: [row(cell('指标'), cell('一季度'), cell('二季度'), cell('走势'))],
    rows: [
      row(
        cell('救助（人）'),
        cell(earlier),
        cell(actual),
        cell({ type: 'sparkline', values: [earlier, actual] }),
      ),
      row(
        cell('转介（人次）'),
        cell(missing),
        cell(missing),
        cell({ type: 'sparkline', values: [missing, missing] }),
      ),
    ],
  }),
}

export const eachKind: readonly Specimen[] = Object.entries(reports).map(([kind, report]) => ({
  name: `a ${kind}`,
  report,
}))

/** One of middling size, for what any document would do. */
export const aTable: Specimen = { name: 'a table', report: reports.table }
