import { type ChartNode, printValue, type ValueNode } from '@jibao/document'
import { amountOf, scaleOf } from '../amounts.ts'
import type { ChartWords } from '../chart-pen.ts'
import { sizes } from '../sizes.ts'
import type { ChartLayout } from './chart-layout.ts'
import { placeTitle } from './place-title.ts'
import { highestOf, placeBlock, type TextBlock, textBlock, widestOf } from './text-block.ts'

const mostLines = 3

/**
 * Periods side by side: a column each, its value above. Where there are targets, points joined by a
 * line, and both figures in rows below, as in a table. `undefined` where texts have no room.
 */
export const layOutColumns = (
  chart: ChartNode,
  width: number,
  words: ChartWords,
): ChartLayout | undefined => {
  const { data, reference } = chart
  const hasTargets = data.some(({ target }) => target !== undefined)
  const heads = hasTargets
    ? [words.actual, words.target].map((word) => textBlock(word, width * sizes.figureShare))
    : []
  const left = hasTargets ? sizes.sign + widestOf(heads) + sizes.gap : 0
  const end = reference && textBlock(printValue(reference), width * sizes.figureShare)
  const right = end === undefined ? width : width - end.width - sizes.valueGap
  const pitch = Math.min(sizes.widestColumn, (right - left) / Math.max(1, data.length))
  const room = pitch - sizes.columnGap

  const labels = data.map(({ label }) => textBlock(label, room))
  const values = data.map(({ value }) => textBlock(printValue(value), room))
  const targets = data.map(({ target }) => target && textBlock(printValue(target), room))
  const fits = data.every(
    ({ value, target }, index) =>
      hasRoom(labels[index], room, mostLines) &&
      hasRoom(values[index], room, linesOf(value)) &&
      hasRoom(targets[index], room, linesOf(target)),
  )
  if (data.length === 0 || !fits) return undefined

  const { texts: title, bottom: head } = placeTitle(chart.title, width)
  const amounts = data.map(({ value }) => amountOf(value))
  const goals = data.map(({ target }) => (target === undefined ? null : amountOf(target)))
  const mark = reference === undefined ? null : amountOf(reference)
  const scale = scaleOf([...amounts, ...goals, mark])

  const top = head + (hasTargets ? 0 : highestOf(values) + sizes.valueGap)
  const bottom = top + sizes.columns
  const y = (amount: number): number => bottom - (scale.at(amount) - scale.low) * sizes.columns
  const labelMiddle = bottom + sizes.valueGap + highestOf(labels) / 2
  const rowBelow = (above: number, blocks: readonly (TextBlock | undefined)[]): number =>
    above + sizes.rowGap + highestOf(blocks)
  const labelFoot = bottom + sizes.valueGap + highestOf(labels)
  const valueFoot = hasTargets ? rowBelow(labelFoot, values) : labelFoot
  const foot = hasTargets ? rowBelow(valueFoot, targets) : labelFoot

  // The columns, when they are few, stand in the middle.
  const first = left + (right - left - pitch * data.length) / 2
  const x = (column: number): number => first + (column + 0.5) * pitch
  const valueMiddle = (column: number): number =>
    hasTargets
      ? valueFoot - highestOf(values) / 2
      : y(Math.max(0, amounts[column] ?? 0)) -
        sizes.valueGap / 2 -
        (values[column]?.height ?? 0) / 2
  const targetMiddle = foot - highestOf(targets) / 2
  const headMiddles = [valueFoot - highestOf(values) / 2, targetMiddle]

  return {
    width,
    height: foot + sizes.gap,
    texts: [
      ...title,
      ...heads.flatMap((head, row) =>
        placeBlock(head, { x: first - sizes.gap, middle: headMiddles[row] ?? 0, anchor: 'end' }),
      ),
      ...data.flatMap((_, column) => {
        const at = { x: x(column), anchor: 'middle' } as const
        return [
          ...placeBlock(labels[column], { ...at, middle: labelMiddle }),
          ...placeBlock(values[column], {
            ...at,
            middle: valueMiddle(column),
            ground: !hasTargets && mark !== null,
          }),
          ...placeBlock(targets[column], { ...at, middle: targetMiddle }),
        ]
      }),
      ...placeBlock(end, {
        x: first + pitch * data.length + sizes.valueGap,
        middle: y(mark ?? 0),
        anchor: 'start',
      }),
    ],
    signs: hasTargets
      ? [
          { kind: 'bar', x: first - left + sizes.sign / 2, middle: valueMiddle(0) },
          { kind: 'point', x: first - left + sizes.sign / 2, middle: targetMiddle },
        ]
      : [],
    plot: {
      direction: 'columns',
      left: first,
      top,
      width: pitch * data.length,
      height: sizes.columns,
      low: scale.low,
      high: scale.high,
      bars: amounts.map((amount) => (amount === null ? null : { from: 0, to: scale.at(amount) })),
      whole: false,
      points: goals.map((goal) => (goal === null ? null : scale.at(goal))),
      joined: true,
      reference: mark === null ? null : scale.at(mark),
    },
  }
}

/** A figure stays on one line; what stands for a missing one may take several. */
const linesOf = (value: ValueNode | undefined): number =>
  value === undefined || value.quantity === null ? mostLines : 1

const hasRoom = (block: TextBlock | undefined, room: number, lines: number): boolean =>
  block === undefined || (block.width <= room && block.lines.length <= lines)
