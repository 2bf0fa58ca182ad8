import { quantity } from '@jibao/core'
import type { ChartNode } from '@jibao/document'
import { expect, test } from 'vitest'
import { openChartDrawer } from '../src/chart-drawer.ts'
import { reportOf } from './reports.ts'

const song = { fontFamily: 'Song' }

const chart: ChartNode = {
  type: 'chart',
  kind: 'trend',
  title: '救助人次',
  alternative: [],
  data: [
    { label: '一季度', value: { type: 'value', quantity: quantity('3', '人次') } },
    { label: '二季度', value: { type: 'value', quantity: quantity('7', '人次') } },
  ],
}

test('a chart is drawn once for a width, however often the report is laid out', async () => {
  const draw = await openChartDrawer(reportOf(chart))
  const drawing = draw(chart, 442, song)
  expect(draw(chart, 442, song)).toBe(drawing)
  expect(draw(chart, 600, song).width).toBe(600)
})
