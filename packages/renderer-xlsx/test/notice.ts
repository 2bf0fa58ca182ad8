import { type Quantity, quantity } from '@jibao/core'
import {
  type Block,
  cell,
  heading,
  listItem,
  type Operand,
  paragraph,
  type Report,
  row,
  strong,
  type TableNode,
  type TableRow,
  text,
  type ValueNode,
} from '@jibao/document'

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: {
    title: '青禾县2024年二季度重点民生工程进展情况通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
    period: '2024年二季度',
  },
  children,
})

interface Line {
  readonly id: string
  readonly name: string
  readonly target: Quantity
  readonly actual: Quantity | null
  readonly rate?: string
  readonly status: string
}

const operand = (node: ValueNode, label: string): readonly Operand[] =>
  node.id === undefined || node.quantity === null
    ? []
    : [
        {
          id: node.id,
          label,
          quantity: node.quantity,
          ...(node.origin === undefined ? {} : { origin: node.origin }),
        },
      ]

export const target = ({ id, name, target: stated }: Line): ValueNode => ({
  type: 'value',
  id: `${id}@2024:target`,
  label: `${name} 2024年 目标值`,
  period: '2024年',
  quantity: stated,
  comparator: '≥',
  showUnit: false,
  origin: { file: 'plan/2024.yaml', line: 12, column: 13 },
})

export const actual = ({ id, name, actual: reported }: Line): ValueNode => ({
  type: 'value',
  id: `${id}@2024-Q2`,
  label: `${name} 2024年二季度 完成值`,
  period: '2024年二季度',
  quantity: reported,
  showUnit: false,
  origin: { file: '回收/残联.xlsx', sheet: '填报表', cell: 'C7' },
})

export const rate = (line: Line): ValueNode => ({
  type: 'value',
  id: `${line.id}@2024-Q2:attainment`,
  label: `${line.name} 2024年二季度 完成率`,
  period: '2024年二季度',
  quantity: line.rate === undefined ? null : quantity(line.rate, '%'),
  formula: {
    kind: 'attainment',
    operands: [...operand(actual(line), '完成值'), ...operand(target(line), '目标值')],
  },
})

export const lines = {
  workers: {
    id: 'workers',
    name: '帮扶困难职工（人次）',
    target: quantity('820'),
    actual: quantity('486'),
    rate: '59.27',
    status: '达到序时进度',
  },
  allowance: {
    id: 'allowance',
    name: '城乡低保标准（元/月）',
    target: quantity('1105.50'),
    actual: quantity('1130.00'),
    rate: '102.22',
    status: '超额完成',
  },
  beds: {
    id: 'beds',
    name: '护理型床位占比',
    target: quantity('62', '%'),
    actual: quantity('58.5', '%'),
    rate: '94.35',
    status: '滞后',
  },
  centres: {
    id: 'centres',
    name: '新建乡镇未成年人保护工作站（个）',
    target: quantity('5'),
    actual: null,
    status: '未报送',
  },
} as const satisfies Record<string, Line>

const bodyRow = (line: Line, ...leading: TableRow['cells']): TableRow =>
  row(
    ...leading,
    cell(line.name),
    cell(target(line)),
    cell(actual(line)),
    cell(rate(line)),
    cell('县民政局'),
    cell(line.status),
  )

export const progressTable: TableNode = {
  type: 'table',
  caption: '弱有众扶工程进展情况表',
  columns: [
    { role: 'ordinal', weight: 1 },
    { role: 'label', weight: 6 },
    { role: 'label', weight: 5 },
    { role: 'quantity', weight: 2 },
    { role: 'quantity', weight: 2 },
    { role: 'rate', weight: 2 },
    { role: 'text', weight: 3 },
    { role: 'status', weight: 2 },
  ],
  header: [
    row(
      { ...cell('序号'), rowSpan: 2 },
      { ...cell('年度目标'), rowSpan: 2 },
      { ...cell('指标'), rowSpan: 2 },
      { ...cell('进展'), colSpan: 3 },
      { ...cell('责任单位'), rowSpan: 2 },
      { ...cell('状态'), rowSpan: 2 },
    ),
    row(cell('目标值'), cell('完成值'), cell('完成率')),
  ],
  rows: [
    bodyRow(
      lines.workers,
      { ...cell('1'), rowSpan: 2 },
      {
        ...cell(
          '健全分层分类的社会救助体系，帮扶困难职工820人次以上，城乡低保标准提高到每人每月1105.50元以上，做到应保尽保、应救尽救，防止发生冲击社会道德底线的事件。',
        ),
        rowSpan: 2,
      },
    ),
    bodyRow(lines.allowance),
    bodyRow(lines.beds, cell('2'), cell('护理型床位占比达到62%。')),
    bodyRow(lines.centres, cell('3'), cell('新建乡镇未成年人保护工作站5个。')),
  ],
  note: '注：——为未报送；完成率为完成值与年度目标值之比。',
}

export const notice: Report = reportOf(
  { type: 'letterhead', mark: '青禾县民政局文件', documentNumber: '青民〔2024〕7号' },
  { type: 'addressee', names: ['各乡镇人民政府', '县级有关部门'] },
  paragraph(
    '截至6月底，全县帮扶困难职工',
    actual(lines.workers),
    '人次，完成年度目标的',
    rate(lines.workers),
    '。各乡镇各部门要',
    strong('对照序时进度逐项销号'),
    '，确保年度目标任务如期完成。',
  ),
  heading(1, '总体情况'),
  paragraph(
    '各乡镇要把困难群众的冷暖放在心上，逐户走访、逐项核对，做到底数清、情况明。'.repeat(25),
  ),
  {
    type: 'chart',
    kind: 'bar',
    title: '年度目标完成率',
    alternative: [text('困难职工帮扶完成59.27%，低保标准完成102.22%，床位占比完成94.35%。')],
    data: [
      { label: '帮扶困难职工', value: rate(lines.workers) },
      { label: '城乡低保标准', value: rate(lines.allowance) },
      { label: '护理型床位占比', value: rate(lines.beds) },
      { label: '未成年人保护工作站', value: rate(lines.centres) },
    ],
    reference: { type: 'value', quantity: quantity('100', '%') },
  },
  heading(2, '弱有众扶'),
  {
    type: 'list',
    ordered: true,
    children: [listItem('先核后报'), listItem('边报边改')],
  },
  paragraph(
    '数据见',
    {
      type: 'link',
      url: 'https://example.org/a?b=1&c=2',
      children: [text('公开目录')],
    },
    '。',
  ),
  { type: 'section', orientation: 'landscape', children: [progressTable] },
  heading(1, '下步安排'),
  paragraph('请于7月20日前报送。'),
  { type: 'attachments', titles: ['进展情况表', '责任分工表'] },
  { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05' },
  { type: 'pageBreak' },
  {
    type: 'colophon',
    copyTo: ['县委办公室', '县政府办公室'],
    printedBy: '青禾县民政局办公室',
    printedOn: '2024-07-08',
  },
)
