import { type ChartNode, textPieces } from '@jibao/document'
import type { ChartWords } from './chart-pen.ts'
import { inOneLine } from './layout/in-one-line.ts'

/** All the text of a drawing, for which faces are to be found that cover it. */
export const drawnText = (chart: ChartNode, { actual, target }: ChartWords): string => {
  const hasTargets = chart.data.some((datum) => datum.target !== undefined)
  return inOneLine([...textPieces(chart), ...(hasTargets ? [actual, target] : [])].join(''))
}
