import { toNumber } from '@jibao/core'
import { type ChartNode, printValue, type ValueNode } from '@jibao/document'
import { breakTitle } from './break-title.ts'
import { textWidth } from './text-width.ts'

/** Points. */
export const chartSizes = {
  title: 12,
  titlePitch: 16,
  label: 10,
  /** Of a label that needs more than one line. */
  longLabel: 8.5,
  longLabelPitch: 9.8,
  bar: 10,
  row: 18,
  head: 28,
  foot: 22,
  gap: 8,
  valueGap: 4,
} as const

/** What stands in one row; all measures in points. */
export interface ChartRow {
  readonly middle: number
  readonly label: readonly string[]
  readonly value: string
  readonly valueX: number
  /** `null` when there is no figure to draw. */
  readonly barEnd: number | null
}

export interface ChartLayout {
  readonly height: number
  readonly title: readonly string[]
  /** Right edge of the labels. */
  readonly labelEnd: number
  /** The foot of the bars: their zero. */
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly ChartRow[]
  readonly reference: { readonly x: number; readonly value: string } | null
}

const amountOf = ({ quantity }: ValueNode): number | null =>
  quantity === null ? null : toNumber(quantity.value)

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map(textWidth)) * size

/** Places everything in a chart so that no text is cut off and no row runs into the next. */
export const layOutChart = (chart: ChartNode, width: number): ChartLayout => {
  const { data, reference = null } = chart
  const values = [...data.map(({ value }) => value), ...(reference === null ? [] : [reference])]
  const labels = data.map(({ label }) => label)
  const labelEnd = Math.min(width * 0.34, widest(labels, chartSizes.label))
  const left = labelEnd + chartSizes.gap
  const valueRoom = widest(values.map(printValue), chartSizes.label) + 2 * chartSizes.gap
  const largest = Math.max(0, ...values.map((value) => amountOf(value) ?? 0))
  const x = (amount: number): number =>
    left + (largest === 0 ? 0 : (Math.max(0, amount) / largest) * (width - left - valueRoom))
  const referenceAmount = reference === null ? null : amountOf(reference)
  const line =
    reference === null || referenceAmount === null
      ? null
      : { x: x(referenceAmount), value: printValue(reference) }

  const title = breakTitle(chart.title, width / chartSizes.title)
  const top = chartSizes.head + (title.length - 1) * chartSizes.titlePitch
  let bottom = top
  const rows = data.map(({ label, value }): ChartRow => {
    const lines = labelLines(label, labelEnd)
    const height = Math.max(chartSizes.row, lines.length * chartSizes.longLabelPitch + 6)
    const middle = bottom + height / 2
    bottom += height
    const amount = amountOf(value)
    return {
      middle,
      label: lines,
      value: printValue(value),
      valueX: x(amount ?? 0) + chartSizes.valueGap,
      barEnd: amount === null ? null : x(amount),
    }
  })
  return {
    height: bottom + chartSizes.foot,
    title,
    labelEnd,
    left,
    top,
    bottom,
    rows,
    reference: line,
  }
}

const labelLines = (label: string, maxWidth: number): readonly string[] =>
  textWidth(label) * chartSizes.label <= maxWidth
    ? [label]
    : breakTitle(label, maxWidth / chartSizes.longLabel)
