import { type ChartNode, printValue } from '@jibao/document'
import { amountOf, scaleOf } from '../amounts.ts'
import { sizes } from '../sizes.ts'
import type { Bar, ChartLayout } from './chart-layout.ts'
import { rowFrame } from './row-frame.ts'
import { placeBlock, textBlock, widestOf } from './text-block.ts'

/**
 * The whole as one bar, then a row for each part: its label, the part where it lies in the whole,
 * and its value. So parts are told apart without colours, however many there are.
 */
export const layOutShare = (chart: ChartNode, width: number): ChartLayout => {
  const { data, reference } = chart
  const room = width * sizes.valueShare
  const labels = data.map(({ label }) => textBlock(label, width * sizes.labelShare))
  const values = data.map(({ value }) => textBlock(printValue(value), room))
  const whole = reference && textBlock(printValue(reference), room)
  const blocks = [...values, whole]
  const frame = rowFrame(chart.title, width, { labels, blocks, count: data.length + 1 })
  const { title, labelEnd, left, top, bottom, middleOf } = frame

  const { bars, end } = endToEnd(data.map(({ value }) => amountOf(value)))
  const scale = scaleOf([end, reference === undefined ? null : amountOf(reference)])
  return {
    width,
    height: bottom + sizes.gap,
    texts: [
      ...title,
      ...data.flatMap((_, row) => {
        const middle = middleOf(row + 1)
        return [
          ...placeBlock(labels[row], { x: labelEnd, middle, anchor: 'end' }),
          ...placeBlock(values[row], { x: width, middle, anchor: 'end' }),
        ]
      }),
      ...placeBlock(whole, { x: width, middle: middleOf(0), anchor: 'end' }),
    ],
    signs: [],
    plot: {
      direction: 'rows',
      left,
      top,
      width: width - widestOf(blocks) - sizes.gap - left,
      height: bottom - top,
      low: 0,
      high: scale.high,
      bars: bars.map((bar) => bar && { from: scale.at(bar.from), to: scale.at(bar.to) }),
      whole: true,
      points: [],
      joined: false,
      reference: null,
    },
  }
}

/** Each part from where the one before ends; one below zero is none. */
const endToEnd = (
  amounts: readonly (number | null)[],
): { readonly bars: readonly (Bar | null)[]; readonly end: number } => {
  let end = 0
  const bars = amounts.map((amount): Bar | null => {
    if (amount === null) return null
    const from = end
    end += Math.max(0, amount)
    return { from, to: end }
  })
  return { bars, end }
}
