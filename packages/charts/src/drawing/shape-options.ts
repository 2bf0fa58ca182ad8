import type { ShapeOptions } from '../engine.ts'
import type { Plot } from '../layout/chart-layout.ts'
import { sizes } from '../sizes.ts'
import { look } from './look.ts'
import { unitsPerPoint } from './units.ts'

type Series = Extract<ShapeOptions['series'], readonly unknown[]>[number]

const units = (points: number): number => points * unitsPerPoint

const inert = { silent: true, clip: false, emphasis: { disabled: true } } as const

/**
 * What ECharts is to draw: axis, bars, points and lines where the layout wants them, and no word.
 * It would drop labels that it finds crowded, and set others on top of each other.
 */
export const shapeOptions = (plot: Plot): ShapeOptions => {
  const isRows = plot.direction === 'rows'
  const count = plot.bars.length + (plot.whole ? 1 : 0)
  const plain = { axisLabel: { show: false }, axisTick: { show: false } }
  const categoryAxis = {
    ...plain,
    type: 'category' as const,
    inverse: isRows,
    data: Array.from({ length: count }, (_, index) => `${index}`),
    axisLine: {
      show: !plot.whole,
      onZero: true,
      lineStyle: { color: look.axis, width: units(look.axisWidth), cap: 'butt' as const },
    },
  }
  const valueAxis = {
    ...plain,
    type: 'value' as const,
    min: plot.low,
    max: plot.high,
    splitLine: { show: false },
    axisLine: { show: false },
  }
  return {
    animation: false,
    grid: {
      left: units(plot.left),
      top: units(plot.top),
      width: units(plot.width),
      height: units(plot.height),
      outerBoundsMode: 'none',
    },
    xAxis: isRows ? valueAxis : categoryAxis,
    yAxis: isRows ? categoryAxis : valueAxis,
    series: [
      ...(plot.whole ? partSeries(plot) : [barSeries(plot, isRows)]),
      ...(plot.points.some((point) => point !== null) ? [pointSeries(plot)] : []),
    ],
  }
}

/** A column is no wider than this, and leaves as much beside it. */
const widestBar = 28

const thickness = ({ direction, width, bars }: Plot): number =>
  direction === 'rows' ? sizes.bar : Math.min(widestBar, width / bars.length / 2)

const barSeries = (plot: Plot, isRows: boolean): Series => ({
  ...inert,
  type: 'bar',
  barWidth: units(thickness(plot)),
  itemStyle: { color: look.bar },
  data: plot.bars.map((bar) => bar?.to ?? '-'),
  ...(plot.reference === null
    ? {}
    : {
        markLine: {
          ...inert,
          symbol: 'none',
          // It would round the place of the line.
          precision: -1,
          label: { show: false },
          lineStyle: {
            type: look.dash.map(units),
            color: look.line,
            width: units(look.lineWidth),
          },
          data: [isRows ? { xAxis: plot.reference } : { yAxis: plot.reference }],
        },
      }),
})

/** For each part its place in the whole and in a row of its own, pushed there by a bar without colour. */
const partSeries = (plot: Plot): readonly Series[] => {
  const stacked = {
    ...inert,
    type: 'bar',
    stack: 'whole',
    barWidth: units(thickness(plot)),
  } as const
  return [
    {
      ...stacked,
      itemStyle: { color: 'transparent' },
      data: ['-', ...plot.bars.map((bar) => bar?.from ?? '-')],
    },
    ...plot.bars.map(
      (bar, part): Series => ({
        ...stacked,
        itemStyle: { color: part % 2 === 0 ? look.bar : look.otherBar },
        data: [0, part + 1].reduce<(number | '-')[]>(
          (data, row) => data.with(row, bar === null ? '-' : bar.to - bar.from),
          Array.from({ length: plot.bars.length + 1 }, () => '-'),
        ),
      }),
    ),
  ]
}

const pointSeries = ({ points, joined }: Plot): Series => ({
  ...inert,
  type: 'line',
  symbol: 'circle',
  symbolSize: units(look.point),
  showAllSymbol: true,
  lineStyle: { color: look.line, width: joined ? units(look.lineWidth) : 0 },
  itemStyle: { color: look.ground, borderColor: look.line, borderWidth: units(look.lineWidth) },
  data: [...points],
})
