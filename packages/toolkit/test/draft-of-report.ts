import type { Draft, DraftBlock, DraftCell, Span } from '@jibao/data-model'
import {
  type Block,
  type Inline,
  printValue,
  type Report,
  type TableNode,
  tableGrid,
  type ValueNode,
} from '@jibao/document'
import { listMarker, numberHeadings } from '@jibao/typography'

/** A report as somebody else's draft, and where each of its figures stands in it. */
export interface ReportDraft {
  readonly draft: Draft
  readonly values: readonly { readonly node: ValueNode; readonly span: Span }[]
}

/** As a reader of its Word file would have it: prose, tables and what counts them, without page furniture. */
export const draftOfReport = (report: Report): ReportDraft => {
  const numbers = numberHeadings(report)
  const blocks: DraftBlock[] = []
  const values: { readonly node: ValueNode; readonly span: Span }[] = []
  let text = ''

  const write = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') text += inline.value
      else if (inline.type === 'value') {
        const start = text.length
        text += printValue(inline)
        values.push({ node: inline, span: { start, end: text.length } })
      } else if (inline.type !== 'sparkline') write(inline.children)
    }
  }
  const line = (inlines: readonly Inline[]): Span => {
    const start = text.length
    write(inlines)
    const end = text.length
    text += '\n'
    return { start, end }
  }
  const paragraph = (words: string): void => {
    blocks.push({ kind: 'paragraph', ...line([{ type: 'text', value: words }]) })
  }
  const table = (node: TableNode): void => {
    if (node.caption !== undefined) paragraph(node.caption)
    const start = text.length
    const cells: DraftCell[] = tableGrid(node).cells.map(
      ({ cell, row, column, rowSpan, colSpan, inHeader }) => ({
        ...line(cell.children),
        row,
        column,
        rowSpan,
        colSpan,
        isHeader: inHeader,
      }),
    )
    blocks.push({ kind: 'table', start, end: Math.max(start, text.length - 1), cells })
    if (node.note !== undefined) paragraph(node.note)
  }
  const block = (node: Block): void => {
    switch (node.type) {
      case 'heading':
        blocks.push({
          kind: 'heading',
          level: node.level,
          marker: numbers.get(node) ?? '',
          ...line(node.children),
        })
        return
      case 'paragraph':
        blocks.push({ kind: 'paragraph', ...line(node.children) })
        return
      case 'list':
        for (const [index, item] of node.children.entries()) {
          const marker = listMarker(index, node)
          blocks.push({ kind: 'paragraph', marker, ...line(item.children) })
        }
        return
      case 'table':
        table(node)
        return
      case 'section':
      case 'annex':
        node.children.forEach(block)
        return
      default:
    }
  }
  blocks.push({
    kind: 'heading',
    level: 1,
    ...line([{ type: 'text', value: report.metadata.title }]),
  })
  report.children.forEach(block)
  return {
    draft: {
      file: `${report.metadata.title}.docx`,
      format: 'docx',
      text,
      blocks,
      stretches: [{ start: 0, end: text.length, line: 1, column: 1 }],
    },
    values,
  }
}
