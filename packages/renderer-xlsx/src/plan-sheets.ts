import { type ChartNode, type Node, type Report, type TableNode, walk } from '@jibao/document'
import { chartTable } from './chart-table.ts'
import { openSheetNames } from './sheet-names.ts'
import { sourcesTable } from './sources-table.ts'

export const proseSheetName = '正文'
const sourcesSheetName = '数据来源'

export interface TableSheet {
  readonly name: string
  readonly table: TableNode
}

/** The worksheets of a workbook; the clerk opens it at the first table. */
export interface SheetPlan {
  /** In the order of the tabs; 正文 stands between the two. */
  readonly before: readonly TableSheet[]
  readonly after: readonly TableSheet[]
  /** The worksheet that shows a table or chart. */
  readonly names: ReadonlyMap<TableNode | ChartNode, string>
}

const ofType =
  <T extends Node['type']>(type: T) =>
  (node: Node): node is Extract<Node, { readonly type: T }> =>
    node.type === type

export const planSheets = (
  report: Report,
  { sources }: { readonly sources: boolean },
): SheetPlan => {
  const nodes = [...walk(report)]
  const nameFor = openSheetNames([proseSheetName, sourcesSheetName])
  const names = new Map<TableNode | ChartNode, string>()
  const sheet = (node: TableNode | ChartNode, wish: string, table: TableNode): TableSheet => {
    const name = nameFor(wish)
    names.set(node, name)
    return { name, table }
  }
  const before = nodes
    .filter(ofType('table'))
    .map((table) => sheet(table, table.caption ?? '', table))
  const charts = nodes
    .filter(ofType('chart'))
    .map((chart) => sheet(chart, chart.title, chartTable(chart)))
  const origins = sources ? sourcesTable(nodes.filter(ofType('value')), sourcesSheetName) : null
  const after = origins === null ? charts : [...charts, { name: sourcesSheetName, table: origins }]
  return { before, after, names }
}
