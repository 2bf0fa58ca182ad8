import type { ChartNode } from '@jibao/document'
import type { ChartPen, ChartPlace } from './chart-pen.ts'
import { plainShapes } from './drawing/plain-shapes.ts'
import { shapeOptions } from './drawing/shape-options.ts'
import { unitsPerPoint } from './drawing/units.ts'
import { writeSvg } from './drawing/write-svg.ts'
import { layOutChart } from './layout/lay-out-chart.ts'

interface Drawn {
  readonly layout: ReturnType<typeof layOutChart>
  readonly shapes: ReturnType<typeof plainShapes>
}

/** By width and words: formats differ in their faces, for which the engine need not draw again. */
const drawn = new WeakMap<ChartNode, Map<string, Drawn>>()

/** Loads the drawing engine, once: it is heavy, and most reports have no chart. */
export const openCharts = async (): Promise<ChartPen> => {
  const { drawShapes } = await import('./engine.ts')
  const drawAnew = (chart: ChartNode, { width, words }: ChartPlace): Drawn => {
    const layout = layOutChart(chart, width, words)
    const sheet = { width: layout.width * unitsPerPoint, height: layout.height * unitsPerPoint }
    return { layout, shapes: plainShapes(drawShapes(shapeOptions(layout.plot), sheet)) }
  }
  return {
    draw: (chart, place) => {
      const { width, words, ...faces } = place
      const name = [width, words.actual, words.target].join('\n')
      const known = drawn.get(chart) ?? new Map<string, Drawn>()
      drawn.set(chart, known)
      const { layout, shapes } = known.get(name) ?? drawAnew(chart, place)
      known.set(name, { layout, shapes })
      return writeSvg(layout, shapes, faces)
    },
  }
}
