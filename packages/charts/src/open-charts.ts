import type { ChartPen } from './chart-pen.ts'
import { plainShapes } from './drawing/plain-shapes.ts'
import { shapeOptions } from './drawing/shape-options.ts'
import { unitsPerPoint } from './drawing/units.ts'
import { writeSvg } from './drawing/write-svg.ts'
import { layOutChart } from './layout/lay-out-chart.ts'

/** Loads the drawing engine, once: it is heavy, and most reports have no chart. */
export const openCharts = async (): Promise<ChartPen> => {
  const { drawShapes } = await import('./engine.ts')
  return {
    draw: (chart, { width, words, ...faces }) => {
      const layout = layOutChart(chart, width, words)
      const sheet = { width: layout.width * unitsPerPoint, height: layout.height * unitsPerPoint }
      const shapes = plainShapes(drawShapes(shapeOptions(layout.plot), sheet))
      return writeSvg(layout, shapes, faces)
    },
  }
}
