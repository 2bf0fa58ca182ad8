import type { ChartNode } from '@jibao/document'
import { element, setting } from '../xml.ts'
import { type Axis, axesOf, axisIds } from './axes-xml.ts'
import type { ChartSeries } from './plan-chart.ts'
import { dataLabels, type SeriesCells, seriesData, seriesHead } from './series-xml.ts'
import { barShape, lineShape } from './shapes.ts'

export interface DrawnSeries extends SeriesCells {
  readonly role: ChartSeries['role']
}

/** The bars, lines or slices of a chart, and the axes that they are drawn in. */
export const plotXml = (kind: ChartNode['kind'], series: readonly DrawnSeries[]): string =>
  plots[kind](series)

type Plot = (series: readonly DrawnSeries[]) => string

const plots: Readonly<Record<ChartNode['kind'], Plot>> = {
  bar: (series) =>
    element(
      'c:barChart',
      {},
      setting('c:barDir', 'bar'),
      setting('c:grouping', 'clustered'),
      setting('c:varyColors', 0),
      ...series.map((each, index) =>
        element(
          'c:ser',
          {},
          seriesHead(index, each),
          barShape(each.role),
          setting('c:invertIfNegative', 0),
          each.role === 'value' ? dataLabels('outEnd', { names: false }) : '',
          seriesData(each),
        ),
      ),
      setting('c:gapWidth', 60),
      setting('c:overlap', 100),
      axisIds,
    ) + axesOf('bars', axisOf(series)),
  trend: (series) =>
    element(
      'c:lineChart',
      {},
      setting('c:grouping', 'standard'),
      setting('c:varyColors', 0),
      ...series.map((each, index) =>
        element(
          'c:ser',
          {},
          seriesHead(index, each),
          lineShape(each.role),
          each.role === 'value' ? dataLabels('t', { names: false }) : '',
          seriesData(each),
          setting('c:smooth', 0),
        ),
      ),
      setting('c:marker', 1),
      axisIds,
    ) + axesOf('lines', axisOf(series)),
  share: (series) =>
    element(
      'c:pieChart',
      {},
      setting('c:varyColors', 1),
      ...series
        .filter(({ role }) => role === 'value')
        .map((each, index) =>
          element(
            'c:ser',
            {},
            seriesHead(index, each),
            dataLabels('outEnd', { names: true }),
            seriesData(each),
          ),
        ),
      setting('c:firstSliceAng', 0),
    ),
}

const axisOf = (series: readonly DrawnSeries[]): Axis => {
  const cells = series.flatMap(({ numbers }) => numbers.cells.filter((cell) => cell !== undefined))
  return {
    isPercent: cells.length > 0 && cells.every(({ isPercent }) => isPercent),
    hasNegative: cells.some(({ stored }) => stored.startsWith('-')),
  }
}
