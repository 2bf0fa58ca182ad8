import { quantity } from '@jibao/core'
import {
  type Block,
  cell,
  heading,
  paragraph,
  type Report,
  row,
  type TableCell,
  type TableNode,
} from '@jibao/document'
import type { ContentBlock, ContentTable } from './blocks.ts'
import type { ContentRecords, RecordKind } from './large-table.ts'

/** The content as a report of ours. */
export const reportOf = (blocks: readonly ContentBlock[]): Report => {
  const title = blocks.find(({ kind }) => kind === 'title')
  return {
    type: 'report',
    metadata: {
      title: title !== undefined && 'text' in title ? title.text : '报告',
      issuer: '云溪县民政局',
      date: '2024-12-31',
      language: 'zh-CN',
    },
    children: blocks.flatMap(blockOf),
  }
}

const blockOf = (block: ContentBlock): readonly Block[] => {
  switch (block.kind) {
    case 'title':
      return []
    case 'heading':
      return [heading(1, block.text)]
    case 'subheading':
      return [heading(2, block.text)]
    case 'paragraph':
      return [paragraph(block.text)]
    case 'table':
      return [tableOf(block)]
    case 'records':
      return [recordsOf(block)]
  }
}

const figure = (text: string, unit = '户'): TableCell => ({
  type: 'tableCell',
  children: [{ type: 'value', quantity: quantity(text, unit), showUnit: false }],
})

const tableOf = ({ spanning, columns, rows }: ContentTable): TableNode => {
  const [ordinal = '', label = '', ...others] = columns
  const last = others.at(-1) ?? ''
  const spanned = others.slice(0, -1)
  return {
    type: 'table',
    columns: [
      { role: 'ordinal', weight: 1 },
      { role: 'label', weight: 4 },
      ...spanned.map(() => ({ role: 'quantity', weight: 2 }) as const),
      { role: 'text', weight: 3 },
    ],
    header: [
      row(
        { ...cell(ordinal), rowSpan: 2 },
        { ...cell(label), rowSpan: 2 },
        { ...cell(spanning), colSpan: spanned.length },
        { ...cell(last), rowSpan: 2 },
      ),
      row(...spanned.map((name) => cell(name))),
    ],
    rows: rows.map(([number, name, ...texts]) =>
      row(
        cell(number),
        cell(name),
        ...texts.slice(0, -1).map((text) => figure(text)),
        cell(texts.at(-1) ?? ''),
      ),
    ),
  }
}

/** What each kind of column is printed with; words have no unit. */
const units: Readonly<Partial<Record<RecordKind, string>>> = {
  integer: '户',
  decimal: '万元',
  rate: '%',
}

const recordsOf = ({ columns, rows }: ContentRecords): TableNode => ({
  type: 'table',
  columns: columns.map(({ kind }) => ({
    role: units[kind] === undefined ? 'text' : 'quantity',
    weight: 1,
  })),
  header: [row(...columns.map(({ name }) => cell(name)))],
  rows: rows.map((texts) =>
    row(
      ...texts.map((text, index) => {
        const unit = units[columns[index]?.kind ?? 'text']
        return unit === undefined ? cell(text) : figure(text, unit)
      }),
    ),
  ),
})
