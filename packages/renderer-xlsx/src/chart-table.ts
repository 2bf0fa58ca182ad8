import { type ChartNode, cell, row, type TableNode } from '@jibao/document'

/** The figures of a chart, so that staff can draw it again or check it. */
export const chartTable = ({ title, alternative, data, reference }: ChartNode): TableNode => ({
  type: 'table',
  caption: title,
  columns: [
    { role: 'label', weight: 3 },
    { role: 'quantity', weight: 1 },
  ],
  header: [row(cell('项目'), cell('数值'))],
  rows: [
    ...data.map(({ label, value }) => row(cell(label), cell(value))),
    ...(reference === undefined ? [] : [row(cell('参照值'), cell(reference))]),
  ],
  note: alternative,
})
