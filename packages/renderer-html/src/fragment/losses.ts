import { type NodeKind, type Report, walk } from '@jibao/document'
import { type Capabilities, type Loss, type RenderContext, showsAll } from '@jibao/render'

type LostKind = Extract<NodeKind, 'contents' | 'pageBreak' | 'section' | 'annex'>

const reductions: Readonly<Record<LostKind, Pick<Loss, 'as' | 'why'>>> = {
  contents: { as: '不能跳转的清单', why: '贴进网站编辑器的内容不能带编号' },
  pageBreak: { as: '省略', why: '贴进网站编辑器的内容不分页' },
  section: { as: '与前后文连排', why: '贴进网站编辑器的内容不分页' },
  annex: { as: '与前文连排', why: '贴进网站编辑器的内容不分页' },
}

/** Of the part of a page that goes into an editor. */
export const fragmentCapabilities: Capabilities = {
  ...showsAll,
  contents: 'reduced',
  pageBreak: 'none',
  section: 'reduced',
  annex: 'reduced',
}

const isLost = (type: string): type is LostKind => type in reductions

export const reportLosses = (report: Report, context: Pick<RenderContext, 'lose'>): void => {
  for (const { type } of walk(report)) {
    if (isLost(type)) context.lose({ node: type, ...reductions[type] })
  }
}
