import { quantity } from '@jibao/core'
import { type Block, cell, type Report, row, type TableNode, type ValueNode } from '@jibao/document'

/** A report of an invented county. */
export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: {
    title: '样本通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
    period: '2024年二季度',
  },
  children,
})

export const origin = { file: 'progress/2024-Q2.yaml', line: 4, column: 9 }

export const actual: ValueNode = {
  type: 'value',
  id: '救助@2024-Q2',
  label: '救助 2024年二季度 完成值',
  quantity: quantity('486', '人'),
  showUnit: false,
  origin,
}

export const earlier: ValueNode = {
  type: 'value',
  id: '救助@2024-Q1',
  label: '救助 2024年一季度 完成值',
  quantity: quantity('230', '人'),
  showUnit: false,
  origin,
}

export const target: ValueNode = {
  type: 'value',
  id: '救助@2024:target',
  label: '救助 2024年 目标值',
  quantity: quantity('820', '人'),
  comparator: '≥',
  showUnit: false,
  origin: { file: 'plan/a.yaml', line: 8, column: 13 },
}

export const attainment: ValueNode = {
  type: 'value',
  id: '救助@2024-Q2:attainment',
  label: '救助 2024年二季度 完成率',
  quantity: quantity('59.27', '%'),
  formula: {
    kind: 'attainment',
    operands: [
      { id: '救助@2024-Q2', label: '完成值', quantity: quantity('486', '人'), origin },
      { id: '救助@2024:target', label: '目标值', quantity: quantity('820', '人') },
    ],
  },
}

export const missing: ValueNode = { type: 'value', label: '未报送', quantity: null }

export const pending: ValueNode = {
  type: 'value',
  quantity: null,
  pending: '临时救助资金，2024年一季度',
}

export const masked: ValueNode = { type: 'value', quantity: null, mask: 'xxxx.xxxx万元' }

export const plain = (value: string, unit: string): ValueNode => ({
  type: 'value',
  quantity: quantity(value, unit),
})

const columns = [
  { role: 'ordinal', weight: 1 },
  { role: 'label', weight: 4 },
  { role: 'quantity', weight: 2 },
  { role: 'quantity', weight: 2 },
  { role: 'rate', weight: 2 },
  { role: 'status', weight: 2 },
] as const

export const spanningTable: TableNode = {
  type: 'table',
  caption: '进展情况表',
  columns,
  header: [
    row(
      { ...cell('序号'), rowSpan: 2 },
      { ...cell('指标'), rowSpan: 2 },
      { ...cell('数值'), colSpan: 3 },
      { ...cell('状态'), rowSpan: 2 },
    ),
    row(cell('目标值'), cell('完成值'), cell('完成率')),
  ],
  rows: [
    row(
      { ...cell('1'), rowSpan: 2 },
      cell('救助（人）'),
      cell(target),
      cell(actual),
      cell(attainment),
      cell('达到序时'),
    ),
    row(cell('转介（人次）'), cell('——'), cell(missing), cell(missing), cell('未报送')),
    row({ ...cell('合并到行末的说明'), colSpan: 6 }),
  ],
  note: '注：——为未报送。',
}
