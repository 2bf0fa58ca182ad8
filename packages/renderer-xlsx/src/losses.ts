import { type NodeKind, type Report, walk } from '@jibao/document'
import type { Capabilities, Loss, RenderContext } from '@jibao/render'

type ReducedKind = Extract<NodeKind, 'chart' | 'contents' | 'link' | 'section' | 'annex'>

const reductions: Readonly<Record<ReducedKind, Pick<Loss, 'as' | 'why'>>> = {
  chart: { as: '数据表', why: '图的数据列成单独的工作表，不绘图' },
  contents: { as: '标题清单', why: '工作表没有可供查找的页码' },
  link: { as: '文字后附网址', why: '单元格不能只让其中几个字带链接' },
  section: { as: '与前后文连排', why: '一张工作表只有一个纸张方向；其中的表格另成横向工作表' },
  annex: { as: '另起一页、不分横竖', why: '一张工作表只有一个纸张方向；其中的表格另成横向工作表' },
}

export const capabilities: Capabilities = {
  heading: 'full',
  paragraph: 'full',
  list: 'full',
  table: 'full',
  chart: 'reduced',
  letterhead: 'full',
  addressee: 'full',
  attachments: 'full',
  signature: 'full',
  colophon: 'full',
  remark: 'full',
  attendance: 'full',
  contents: 'reduced',
  pageBreak: 'full',
  section: 'reduced',
  annex: 'reduced',
  text: 'full',
  value: 'full',
  strong: 'full',
  link: 'reduced',
}

const isReduced = (kind: string): kind is ReducedKind => kind in reductions

/** One loss for each reduced node of the report. */
export const reportLosses = (report: Report, context: Pick<RenderContext, 'lose'>): void => {
  for (const { type } of walk(report)) {
    if (isReduced(type)) context.lose({ node: type, ...reductions[type] })
  }
}
