import { type Language, plainText } from '@jibao/document'
import { columnLetters } from '../book/address.ts'
import { numberCell } from '../number-cell.ts'
import { chartXml } from './chart-xml.ts'
import type { PlacedChart } from './place-drawings.ts'
import type { ChartPlan } from './plan-chart.ts'
import type { Cached } from './series-xml.ts'

/** Points: to the right of its table, on one landscape page with it. */
const sizes = { width: 460, least: 240, head: 90, perBar: 22 } as const

interface ChartPlace {
  /** The name of its worksheet. */
  readonly sheet: string
  /** The row with the names of the columns, counted from 1; the data follow it. */
  readonly headerRow: number
  readonly language: Language
}

/** The chart of the table that stands on a worksheet. */
export const drawChart = (
  { chart, table, series }: ChartPlan,
  { sheet, headerRow, language }: ChartPlace,
): PlacedChart => {
  const { kind, title, data, alternative } = chart
  const [first, last] = [headerRow + 1, headerRow + data.length]
  const cached = <T>(column: number, from: number, to: number, cells: readonly T[]): Cached<T> => {
    const letters = columnLetters(column + 1)
    const end = from === to ? '' : `:$${letters}$${to}`
    return { range: `'${sheet}'!$${letters}$${from}${end}`, cells }
  }
  const labels = data.map(({ label }) => label)
  const xml = chartXml({
    kind,
    title,
    language,
    series: series.map(({ role, name, column, values }) => ({
      role,
      name: cached(column, headerRow, headerRow, [name]),
      labels: cached(0, first, last, labels),
      numbers: cached(
        column,
        first,
        last,
        values.map((value) => (value === undefined ? undefined : numberCell(value))),
      ),
    })),
  })
  const { width, least, head, perBar } = sizes
  const height = kind === 'bar' ? Math.max(least, head + perBar * data.length) : least
  const frame = { column: table.columns.length + 1, row: headerRow - 1, width, height }
  return { xml, frame: { ...frame, title, alternative: plainText(alternative) } }
}
