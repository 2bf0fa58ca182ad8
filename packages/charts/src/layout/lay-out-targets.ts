import { type ChartNode, printValue } from '@jibao/document'
import { amountOf, scaleOf } from '../amounts.ts'
import type { ChartWords } from '../chart-pen.ts'
import { sizes } from '../sizes.ts'
import type { ChartLayout } from './chart-layout.ts'
import { figureColumn } from './figure-column.ts'
import { footHeight, placeFoot } from './place-foot.ts'
import { rowFrame } from './row-frame.ts'
import { highestOf, placeBlock, textBlock } from './text-block.ts'

/** A row for each datum: its label, its bar with a point where it was to end, then both figures. */
export const layOutTargets = (chart: ChartNode, width: number, words: ChartWords): ChartLayout => {
  const { data, reference, kind } = chart
  const room = width * sizes.figureShare
  const labels = data.map(({ label }) => textBlock(label, width * sizes.labelShare))
  const values = data.map(({ value }) => textBlock(printValue(value), room))
  const targets = data.map(({ target }) => target && textBlock(printValue(target), room))
  const foot = reference && textBlock(printValue(reference), width * sizes.valueShare)
  const [valueHead, targetHead] = [words.actual, words.target].map((word) => textBlock(word, room))
  const blocks = [...values, ...targets]
  const frame = rowFrame(chart.title, width, {
    labels,
    blocks,
    count: data.length,
    head: highestOf([valueHead, targetHead]) + sizes.rowGap,
  })
  const { title, labelEnd, left, top, bottom, middleOf } = frame
  const targetColumn = figureColumn([...targets, targetHead], width)
  const valueColumn = figureColumn([...values, valueHead], targetColumn.left - sizes.gap)

  const amounts = data.map(({ value }) => amountOf(value))
  const goals = data.map(({ target }) => (target === undefined ? null : amountOf(target)))
  const mark = reference === undefined ? null : amountOf(reference)
  const scale = scaleOf([...amounts, ...goals, mark])
  const length = valueColumn.left - sizes.gap - left
  const headMiddle = top - highestOf([valueHead, targetHead]) / 2 - sizes.rowGap / 2

  return {
    width,
    height: bottom + footHeight(foot),
    texts: [
      ...title,
      ...placeBlock(valueHead, { x: valueColumn.right, middle: headMiddle, anchor: 'end' }),
      ...placeBlock(targetHead, { x: targetColumn.right, middle: headMiddle, anchor: 'end' }),
      ...data.flatMap((_, row) => {
        const middle = middleOf(row)
        return [
          ...placeBlock(labels[row], { x: labelEnd, middle, anchor: 'end' }),
          ...placeBlock(values[row], { x: valueColumn.right, middle, anchor: 'end' }),
          ...placeBlock(targets[row], { x: targetColumn.right, middle, anchor: 'end' }),
        ]
      }),
      ...placeFoot(foot, {
        x: left + (scale.at(mark ?? 0) - scale.low) * length,
        top: bottom,
        width,
      }),
    ],
    signs: data.flatMap((_, row) => [
      { kind: 'bar', x: valueColumn.sign, middle: middleOf(row) },
      ...(targets[row] === undefined
        ? []
        : [{ kind: 'point', x: targetColumn.sign, middle: middleOf(row) } as const]),
    ]),
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
      points: goals.map((goal) => (goal === null ? null : scale.at(goal))),
      joined: kind === 'trend',
      reference: mark === null ? null : scale.at(mark),
    },
  }
}
