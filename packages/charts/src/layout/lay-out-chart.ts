import type { ChartNode } from '@jibao/document'
import type { ChartWords } from '../chart-pen.ts'
import type { ChartLayout } from './chart-layout.ts'
import { layOutBars } from './lay-out-bars.ts'
import { layOutColumns } from './lay-out-columns.ts'
import { layOutShare } from './lay-out-share.ts'
import { layOutTargets } from './lay-out-targets.ts'

/**
 * Places everything in a chart so that no text is cut off or stands on another. Periods stand side by
 * side where their texts have room for it; all else, and periods in plenty, have a row each.
 */
export const layOutChart = (chart: ChartNode, width: number, words: ChartWords): ChartLayout => {
  const columns = chart.kind === 'trend' ? layOutColumns(chart, width, words) : undefined
  if (columns !== undefined) return columns
  if (chart.data.some(({ target }) => target !== undefined))
    return layOutTargets(chart, width, words)
  return chart.kind === 'share' ? layOutShare(chart, width) : layOutBars(chart, width)
}
