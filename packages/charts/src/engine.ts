import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// All that is heavy. The build puts one file with all of ECharts that it uses in the place of this module.
use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer])

export type ShapeOptions = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption
>

/** An SVG as ECharts writes it. */
export const drawShapes = (
  options: ShapeOptions,
  size: { readonly width: number; readonly height: number },
): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(options)
    return chart.renderToSVGString()
  } finally {
    // What is not disposed of keeps the process alive.
    chart.dispose()
  }
}
