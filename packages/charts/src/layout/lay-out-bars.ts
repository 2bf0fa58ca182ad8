import { type ChartNode, printValue } from '@jibao/document'
import { amountOf, scaleOf } from '../amounts.ts'
import { sizes } from '../sizes.ts'
import type { ChartLayout } from './chart-layout.ts'
import { footHeight, placeFoot } from './place-foot.ts'
import { rowFrame } from './row-frame.ts'
import { placeBlock, textBlock, widestOf } from './text-block.ts'

/** A row for each datum: its label, its bar, and its value at the bar's end. */
export const layOutBars = (chart: ChartNode, width: number): ChartLayout => {
  const { data, reference } = chart
  const labels = data.map(({ label }) => textBlock(label, width * sizes.labelShare))
  const values = data.map(({ value }) => textBlock(printValue(value), width * sizes.valueShare))
  const foot = reference && textBlock(printValue(reference), width * sizes.valueShare)
  const frame = rowFrame(chart.title, width, { labels, blocks: values, count: data.length })
  const { title, labelEnd, left, top, bottom, middleOf } = frame

  const amounts = data.map(({ value }) => amountOf(value))
  const mark = reference === undefined ? null : amountOf(reference)
  const scale = scaleOf([...amounts, mark])
  const length = width - left - widestOf(values) - 2 * sizes.gap
  const x = (amount: number): number => left + (scale.at(amount) - scale.low) * length

  return {
    width,
    height: bottom + footHeight(foot),
    texts: [
      ...title,
      ...data.flatMap((_, row) => [
        ...placeBlock(labels[row], { x: labelEnd, middle: middleOf(row), anchor: 'end' }),
        ...placeBlock(values[row], {
          x: x(Math.max(0, amounts[row] ?? 0)) + sizes.valueGap,
          middle: middleOf(row),
          anchor: 'start',
          ground: mark !== null,
        }),
      ]),
      ...placeFoot(foot, { x: mark === null ? width : x(mark), top: bottom, width }),
    ],
    signs: [],
    plot: {
      direction: 'rows',
      left,
      top,
      width: length,
      height: bottom - top,
      low: scale.low,
      high: scale.high,
      bars: amounts.map((amount) => (amount === null ? null : { from: 0, to: scale.at(amount) })),
      whole: false,
      points: [],
      joined: false,
      reference: mark === null ? null : scale.at(mark),
    },
  }
}
