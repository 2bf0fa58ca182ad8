import type { NodeKind, Report, SparklineNode, TableNode } from '@jibao/document'
import { type Capabilities, type Loss, type RenderContext, showsAll } from '@jibao/render'
import { isDrawable } from './drawings/drawable-figures.ts'
import { nodesOf } from './nodes-of.ts'

type ReducedKind = Extract<NodeKind, 'contents' | 'link' | 'section' | 'annex'>

const reductions: Readonly<Record<ReducedKind, Pick<Loss, 'as' | 'why'>>> = {
  contents: { as: '标题清单', why: '工作表没有可供查找的页码' },
  link: { as: '文字后附网址', why: '单元格不能只让其中几个字带链接' },
  section: { as: '与前后文连排', why: '一张工作表只有一个纸张方向；其中的表格另成横向工作表' },
  annex: { as: '另起一页、不分横竖', why: '一张工作表只有一个纸张方向；其中的表格另成横向工作表' },
}

export const capabilities: Capabilities = {
  ...showsAll,
  contents: 'reduced',
  section: 'reduced',
  annex: 'reduced',
  link: 'reduced',
}

/** What became of the nodes of a report. */
interface Shown {
  /** The sparklines that were drawn. */
  readonly drawn: ReadonlySet<SparklineNode>
  /** Tables that hold nothing but texts and figures: of these nothing is lost. */
  readonly plain: ReadonlySet<TableNode>
}

/**
 * One loss for each reduced node of the report, and for each sparkline that could have been drawn.
 */
export const reportLosses = (
  report: Report,
  { drawn, plain }: Shown,
  context: Pick<RenderContext, 'lose'>,
): void => {
  const kinds = ['contents', 'link', 'section', 'annex', 'sparkline'] as const
  for (const node of nodesOf(report, kinds, plain)) {
    if (node.type !== 'sparkline') {
      context.lose({ node: node.type, ...reductions[node.type] })
    } else if (isDrawable(node) && !drawn.has(node)) {
      context.lose({ node: node.type, ...undrawnSparkline })
    }
  }
}

const undrawnSparkline = { as: '省略', why: '走势各期的数不在工作表的相邻单元格中' } as const
