import { quantity } from '@jibao/core'
import {
  type ColumnRole,
  cell,
  row,
  type TableCell,
  type TableNode,
  tableGrid,
  type ValueNode,
} from '@jibao/document'
import { setTable, type TableSetting } from '../../src/index.ts'

export interface SampleColumn {
  readonly role?: ColumnRole
  readonly weight?: number
  readonly header?: string
  readonly cells: readonly (string | ValueNode)[]
}

export const figure = (amount: string, unit = ''): ValueNode => ({
  type: 'value',
  quantity: quantity(amount, unit),
})

export const masked = (mask: string): ValueNode => ({ type: 'value', quantity: null, mask })

export const tableOf = (...columns: readonly SampleColumn[]): TableNode => {
  const count = Math.max(...columns.map(({ cells }) => cells.length))
  const hasHeader = columns.some(({ header }) => header !== undefined)
  const cellAt = ({ cells }: SampleColumn, index: number): TableCell => cell(cells[index] ?? '')
  return {
    type: 'table',
    columns: columns.map(({ role = 'quantity', weight = 1 }) => ({ role, weight })),
    header: hasHeader ? [row(...columns.map(({ header = '' }) => cell(header)))] : [],
    rows: Array.from({ length: count }, (_, index) =>
      row(...columns.map((column) => cellAt(column, index))),
    ),
  }
}

export const set = (node: TableNode, width: number, padding = 6): TableSetting =>
  setTable(node, tableGrid(node), { width, padding })
