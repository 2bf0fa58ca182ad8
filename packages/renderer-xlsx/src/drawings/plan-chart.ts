import {
  type ChartNode,
  cell,
  plainText,
  row,
  type TableCell,
  type TableNode,
  type ValueNode,
} from '@jibao/document'
import { numberCell } from '../number-cell.ts'
import type { SheetWords } from '../words.ts'

export interface ChartSeries {
  readonly role: 'value' | 'target' | 'reference'
  readonly name: string
  /** One for each datum; a gap where there is nothing to measure. */
  readonly values: readonly (ValueNode | undefined)[]
  /** The table's column of its numbers, counted from 0. */
  readonly column: number
}

/** A native chart over the table of its figures, so that staff can check it and draw it again. */
export interface ChartPlan {
  readonly chart: ChartNode
  readonly table: TableNode
  readonly series: readonly ChartSeries[]
}

export const planChart = (
  chart: ChartNode,
  { chartColumns: words }: Pick<SheetWords, 'chartColumns'>,
): ChartPlan => {
  const columns: Column[] = [labelColumn(chart, words.label)]
  const series = seriesOf(chart, words).map((each): ChartSeries => {
    const column = columns.length
    columns.push(...columnsOf(each, words.said))
    return { ...each, column }
  })
  return { chart, series, table: tableOf(chart, columns) }
}

type Series = Omit<ChartSeries, 'column'>

const seriesOf = (
  { data, reference }: ChartNode,
  words: SheetWords['chartColumns'],
): readonly Series[] => {
  const values = data.map(({ value }) => value)
  const targets = data.map(({ target }) => target)
  const series: Series[] = [{ role: 'value', name: words.value, values }]
  if (targets.some((target) => target !== undefined)) {
    series.push({ role: 'target', name: words.target, values: targets })
  }
  if (reference !== undefined) {
    const name = referenceName(reference) ?? words.reference
    // Without data it stands in a row of its own.
    const values = data.length === 0 ? [reference] : data.map(() => reference)
    series.push({ role: 'reference', name, values })
  }
  return series
}

/** The label of an indicator's figure serves those who trace it, and is too long for a legend. */
const referenceName = ({ label, indicator }: ValueNode): string | undefined =>
  indicator === undefined ? label : undefined

interface Column {
  readonly role: 'label' | 'quantity' | 'text'
  readonly title: string
  readonly cells: readonly TableCell[]
}

const labelColumn = ({ data }: ChartNode, title: string): Column => ({
  role: 'label',
  title,
  cells: data.map(({ label }) => cell(label)),
})

const hasNoNumber = (value: ValueNode | undefined): value is ValueNode =>
  value !== undefined && numberCell(value) === undefined

/**
 * A figure without a number leaves its cell empty, since Excel would draw a text as zero; a column
 * beside says what the report prints.
 */
const columnsOf = ({ name, values }: Series, said: string): readonly Column[] => {
  const isNumber = (value: ValueNode | undefined): value is ValueNode =>
    value !== undefined && !hasNoNumber(value)
  const cellsWhere = (shows: typeof isNumber): readonly TableCell[] =>
    values.map((value) => (shows(value) ? cell(value) : cell()))
  return [
    { role: 'quantity', title: name, cells: cellsWhere(isNumber) },
    ...(values.some(hasNoNumber)
      ? [{ role: 'text', title: said, cells: cellsWhere(hasNoNumber) } as const]
      : []),
  ]
}

const weights = { label: 3, quantity: 1, text: 1 } as const

const tableOf = ({ title, alternative }: ChartNode, columns: readonly Column[]): TableNode => ({
  type: 'table',
  caption: title,
  columns: columns.map(({ role }) => ({ role, weight: weights[role] })),
  header: [row(...columns.map((column) => cell(column.title)))],
  rows: Array.from({ length: Math.max(...columns.map(({ cells }) => cells.length)) }, (_, index) =>
    row(...columns.map(({ cells }) => cells[index] ?? cell())),
  ),
  note: plainText(alternative),
})
