import { openCharts } from '@jibao/charts'
import { quantity } from '@jibao/core'
import { type ChartNode, paragraph } from '@jibao/document'
import { expect, test, vi } from 'vitest'
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

test('the engine of charts is opened for a report with a chart, and for no other', async () => {
  const open = vi.fn(openCharts)
  await openChartDrawer(reportOf(paragraph('正文。')), open)
  expect(open).not.toHaveBeenCalled()
  await openChartDrawer(reportOf(chart), open)
  expect(open).toHaveBeenCalledOnce()
})
