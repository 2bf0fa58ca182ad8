import { quantity } from '@jibao/core'
import { type Block, cell, type Report, row, type TableNode, type ValueNode } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import type { RenderContext } from '@jibao/render'
import { type PdfOptions, pdf } from '../src/index.ts'

export const fonts = defaultFontBook()

/** Nobody waits, and nobody listens. */
export const quiet: RenderContext = {
  fonts,
  signal: new AbortController().signal,
  read: async () => undefined,
  lose: () => {},
  report: () => {},
}

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: {
    title: '进展通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
  },
  children,
})

export const figure = (value: string, unit: string): ValueNode => ({
  type: 'value',
  quantity: quantity(value, unit),
})

export const sentence = '逐户走访、逐项核对，做到底数清、情况明。'

/** Rows in groups of `span`, each group with a merged number and a merged goal. */
export const groupedTable = (rows: number, span: number): TableNode => ({
  type: 'table',
  columns: [
    { role: 'ordinal', weight: 1 },
    { role: 'label', weight: 3 },
    { role: 'label', weight: 3 },
    { role: 'quantity', weight: 2 },
  ],
  header: [
    row(
      { ...cell('序号'), rowSpan: 2 },
      { ...cell('目标'), rowSpan: 2 },
      { ...cell('进展'), colSpan: 2 },
    ),
    row(cell('指标'), cell('完成值')),
  ],
  rows: Array.from({ length: rows }, (_, index) =>
    row(
      ...(index % span === 0
        ? [
            { ...cell(`${index / span + 1}`), rowSpan: span },
            { ...cell(`目标甲${index / span + 1}`), rowSpan: span },
          ]
        : []),
      cell(`指标${index + 1}号`),
      cell(figure(String(1000 + index), '户')),
    ),
  ),
})

/** The bytes of a report that must have no fault. */
export const render = (report: Report, options?: PdfOptions): Promise<Uint8Array> =>
  pdf(options).render(report, {
    ...quiet,
    lose: ({ node }) => {
      throw new Error(`lost ${node}`)
    },
    report: ({ severity, message }) => {
      // A rare character stands in another face, which is only remarked.
      if (severity !== 'info') throw new Error(message)
    },
  })
