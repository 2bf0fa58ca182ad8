import type { AnnexNode, Block, ChartNode, Report, TableNode } from '@jibao/document'
import { type ChartPlan, planChart } from './drawings/plan-chart.ts'
import { figuresTable } from './figures-table.ts'
import { blocksOf, nodesOf } from './nodes-of.ts'
import { openSheetNames } from './sheet-names.ts'
import { proseSheetName, wordsOf } from './words.ts'

export interface TableSheet {
  readonly name: string
  readonly table: TableNode
  /** The table in the report, where it stands there. */
  readonly node?: TableNode
  /** Drawn beside the table, of its cells. */
  readonly chart?: ChartPlan
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
  <T extends Block['type']>(type: T) =>
  (block: Block): block is Extract<Block, { readonly type: T }> =>
    block.type === type

/** A table that stands first in its annex has the annex's title for a caption, which a sheet needs. */
const annexTitles = (annexes: readonly AnnexNode[]): ReadonlyMap<TableNode, string> =>
  new Map(
    annexes.flatMap(({ title, children: [first] }) =>
      first?.type === 'table' ? [[first, title] as const] : [],
    ),
  )

export const planSheets = (
  report: Report,
  { figures }: { readonly figures: boolean },
): SheetPlan => {
  const words = wordsOf(report.metadata.language)
  const blocks = blocksOf(report)
  const nameFor = openSheetNames([proseSheetName, words.figuresSheet], words.unnamedTable)
  const names = new Map<TableNode | ChartNode, string>()
  const named = (node: TableNode | ChartNode, wish: string): string => {
    const name = nameFor(wish)
    names.set(node, name)
    return name
  }
  const titles = annexTitles(blocks.filter(ofType('annex')))
  const before = blocks.filter(ofType('table')).map((table): TableSheet => {
    const caption = table.caption ?? titles.get(table)
    const name = named(table, caption ?? '')
    return { name, table: caption === undefined ? table : { ...table, caption }, node: table }
  })
  const charts = blocks.filter(ofType('chart')).map((node): TableSheet => {
    const chart = planChart(node, words)
    return { name: named(node, node.title), table: chart.table, chart }
  })
  const list = figures ? figuresTable(nodesOf(report, ['value']), words) : null
  const after = list === null ? charts : [...charts, { name: words.figuresSheet, table: list }]
  return { before, after, names }
}
