import { toNumber } from '@jibao/core'
import { type ChartNode, printValue } from '@jibao/document'
import { textWidth } from './text-width.ts'

export interface ChartDrawing {
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

const size = { title: 12, label: 10, bar: 14, row: 24, head: 34, foot: 26, gap: 8 } as const
const colour = { bar: '#44668c', reference: '#b3261e', axis: '#808080', text: '#000000' } as const

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Coordinates to a hundredth of a point, so that the same chart is the same bytes everywhere. */
const point = (value: number): string => String(Math.round(value * 100) / 100)

/** Breaks a label into at most two lines of about equal length. */
const labelLines = (label: string, maxWidth: number): readonly string[] => {
  if (textWidth(label) * size.label <= maxWidth) return [label]
  const characters = Array.from(label)
  const half = Math.ceil(characters.length / 2)
  return [characters.slice(0, half).join(''), characters.slice(half).join('')]
}

/**
 * Draws a bar chart: one row a datum, its label left, its value printed at the bar's end, a dashed
 * line at the reference. A missing value has its mark and no bar.
 * @param width of the whole drawing, points
 * @param fontFamily name of a face that covers all labels
 */
export const drawChart = (
  chart: ChartNode,
  { width, fontFamily }: { readonly width: number; readonly fontFamily: string },
): ChartDrawing => {
  const height = size.head + chart.data.length * size.row + size.foot
  const widest = Math.max(0, ...chart.data.map(({ label }) => textWidth(label))) * size.label
  const labelWidth = Math.min(width * 0.34, widest)
  const left = labelWidth + size.gap
  const plotWidth = width - left - 64
  const amounts = chart.data.map(({ value }) =>
    value.quantity === null ? null : toNumber(value.quantity.value),
  )
  const reference = chart.reference?.quantity ?? null
  const referenceAmount = reference === null ? 0 : toNumber(reference.value)
  const largest = Math.max(referenceAmount, ...amounts.map((amount) => amount ?? 0), 0)
  const x = (amount: number): number =>
    left + (largest === 0 ? 0 : (Math.max(0, amount) / largest) * plotWidth)
  const bottom = height - size.foot

  const text = (
    content: string,
    at: { readonly x: number; readonly y: number },
    anchor: 'start' | 'middle' | 'end',
    fontSize: number = size.label,
  ): string =>
    `<text x="${point(at.x)}" y="${point(at.y)}" text-anchor="${anchor}" font-family="${escapeXml(fontFamily)}" font-size="${fontSize}" fill="${colour.text}">${escapeXml(content)}</text>`

  const rows = chart.data.flatMap(({ label, value }, index) => {
    const middle = size.head + index * size.row + size.row / 2
    const lines = labelLines(label, labelWidth)
    const labelSize = lines.length === 1 ? size.label : size.label - 1.5
    const amount = amounts[index] ?? null
    const bar =
      amount === null
        ? []
        : [
            `<rect x="${point(left)}" y="${point(middle - size.bar / 2)}" width="${point(x(amount) - left)}" height="${size.bar}" fill="${colour.bar}"/>`,
          ]
    return [
      ...lines.map((line, lineIndex) =>
        text(
          line,
          {
            x: labelWidth,
            y: middle + labelSize * 0.36 + (lineIndex - (lines.length - 1) / 2) * labelSize * 1.15,
          },
          'end',
          labelSize,
        ),
      ),
      ...bar,
      text(printValue(value), { x: x(amount ?? 0) + 4, y: middle + size.label * 0.36 }, 'start'),
    ]
  })

  const referenceLine =
    chart.reference === undefined || reference === null
      ? []
      : [
          `<line x1="${point(x(referenceAmount))}" y1="${size.head}" x2="${point(x(referenceAmount))}" y2="${point(bottom + 4)}" stroke="${colour.reference}" stroke-width="1" stroke-dasharray="4 3"/>`,
          text(
            printValue(chart.reference),
            { x: x(referenceAmount), y: bottom + 16 },
            'middle',
            size.label - 1,
          ),
        ]

  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${point(width)}" height="${point(height)}" viewBox="0 0 ${point(width)} ${point(height)}">`,
    text(chart.title, { x: width / 2, y: size.title + 4 }, 'middle', size.title),
    `<line x1="${point(left)}" y1="${size.head}" x2="${point(left)}" y2="${point(bottom)}" stroke="${colour.axis}" stroke-width="0.75"/>`,
    ...rows,
    ...referenceLine,
    '</svg>',
  ].join('')
  return { svg, width, height }
}
