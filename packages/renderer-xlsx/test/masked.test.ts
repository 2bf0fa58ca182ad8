import { quantity } from '@jibao/core'
import { cell, paragraph, row, type ValueNode } from '@jibao/document'
import { expect, test } from 'vitest'
import { reportOf } from './notice.ts'
import { openSheet, partNames, partOf, render } from './open.ts'

const origin = { file: 'progress/机密来源.yaml', line: 4711, column: 13 }

/** Masked by the book, but with all that a careless edition might have left on it. */
const masked: ValueNode = {
  type: 'value',
  id: '资金@2024-Q2',
  label: '资金 2024年二季度 完成值',
  period: '2024年二季度',
  quantity: quantity('8317.2946', '万元'),
  mask: 'xxxx.xxxx万元',
  formula: {
    kind: 'sum',
    operands: [{ id: '甲', label: '甲乡', quantity: quantity('5129.7', '万元'), origin }],
  },
  origin,
}

const report = reportOf(
  paragraph('投入', masked, '。'),
  {
    type: 'table',
    caption: '资金',
    columns: [
      { role: 'quantity', weight: 1 },
      { role: 'quantity', weight: 1 },
    ],
    header: [],
    rows: [row(cell(masked), cell({ type: 'sparkline', values: [masked, masked] }))],
  },
  ...(['bar', 'trend', 'share'] as const).map((kind) => ({
    type: 'chart' as const,
    kind,
    title: kind,
    alternative: [masked],
    data: [{ label: '资金', value: masked, target: masked }],
    reference: masked,
  })),
)

test('a masked figure is nowhere in the file, nor what it was made of', async () => {
  const bytes = await render(report)
  const names = await partNames(bytes)
  const parts = await Promise.all(names.map((name) => partOf(bytes, name)))
  const everything = [...names, ...parts].join('\n')
  expect(everything).toContain('xxxx.xxxx万元')
  expect(everything).not.toMatch(/8317|2946|5129|机密来源|4711|甲乡/)
})

test('the list of figures has its name, its period and its mask', async () => {
  const { rows } = await openSheet(report, '数据')
  expect(rows.slice(2)).toEqual([
    [1, '资金 完成值', '2024年二季度', null, null, 'xxxx.xxxx万元', null, null, null, null],
  ])
})
