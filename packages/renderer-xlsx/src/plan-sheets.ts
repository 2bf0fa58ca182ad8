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

/** A table that stands first in its annex has the annex's title for a caption, which a sheet needs. */
const annexTitles = (nodes: readonly Node[]): ReadonlyMap<TableNode, string> =>
  new Map(
    nodes.filter(ofType('annex')).flatMap(({ title, children: [first] }) => {
      return first?.type === 'table' ? [[first, title] as const] : []
    }),
  )

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
  const titles = annexTitles(nodes)
  const before = nodes.filter(ofType('table')).map((table) => {
    const caption = table.caption ?? titles.get(table)
    return caption === undefined
      ? sheet(table, '', table)
      : sheet(table, caption, { ...table, caption })
  })
  const charts = nodes
    .filter(ofType('chart'))
    .map((chart) => sheet(chart, chart.title, chartTable(chart)))
  const origins = sources ? sourcesTable(nodes.filter(ofType('value')), sourcesSheetName) : null
  const after = origins === null ? charts : [...charts, { name: sourcesSheetName, table: origins }]
  return { before, after, names }
}
