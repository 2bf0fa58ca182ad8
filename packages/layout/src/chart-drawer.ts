import { type ChartDrawing, openCharts } from '@jibao/charts'
import { type ChartNode, type Report, walk } from '@jibao/document'
import { furnitureOf } from '@jibao/typography'
import type { DrawingFaces } from './text/faces.ts'

/** @param width points */
export type DrawChart = (chart: ChartNode, width: number, faces: DrawingFaces) => ChartDrawing

/** Draws each chart of the report once, however often it is laid out. Without a chart nothing is opened. */
export const openChartDrawer = async (report: Report, open = openCharts): Promise<DrawChart> => {
  const hasChart = [...walk(report)].some(({ type }) => type === 'chart')
  const pen = hasChart ? await open() : undefined
  const words = furnitureOf(report.metadata.language)
  const drawings = new Map<ChartNode, ChartDrawing>()
  return (chart, width, faces) => {
    const known = drawings.get(chart)
    if (known?.width === width) return known
    if (pen === undefined) throw new RangeError('a chart that is not of the report')
    const drawing = pen.draw(chart, { width, words, ...faces })
    drawings.set(chart, drawing)
    return drawing
  }
}
