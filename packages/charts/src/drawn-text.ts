import { type ChartNode, textPieces } from '@jibao/document'
import type { ChartWords } from './chart-pen.ts'

/** All the text of a drawing, for which a face is to be found that covers it. */
export const drawnText = (chart: ChartNode, { actual, target }: ChartWords): string => {
  const hasTargets = chart.data.some((datum) => datum.target !== undefined)
  return [...textPieces(chart), ...(hasTargets ? [actual, target] : [])].join('')
}
