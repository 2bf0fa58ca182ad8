import type { ChartNode } from '@jibao/document'
import { type ChartLayout, type ChartRow, layOutChart, chartSizes as size } from './chart-layout.ts'
import { textWidth } from './text-width.ts'

export interface ChartDrawing {
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

const colour = { bar: '#44668c', reference: '#b3261e', axis: '#808080', text: '#000000' } as const

/** From the middle of a line of text to its baseline, in em. */
const baseline = 0.36

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Coordinates to a hundredth of a point, so that the same chart is the same bytes everywhere. */
const point = (value: number): string => String(Math.round(value * 100) / 100)

interface TextPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
}

type DrawText = (content: string, place: TextPlace) => string

const textDrawer =
  (fontFamily: string): DrawText =>
  (content, { x, y, anchor, size: fontSize }) =>
    `<text x="${point(x)}" y="${point(y)}" text-anchor="${anchor}" font-family="${escapeXml(fontFamily)}" font-size="${fontSize}" fill="${colour.text}">${escapeXml(content)}</text>`

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
  const layout = layOutChart(chart, width)
  const { height, left, top, bottom } = layout
  const text = textDrawer(fontFamily)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${point(width)}" height="${point(height)}" viewBox="0 0 ${point(width)} ${point(height)}">`,
    ...layout.title.map((line, index) =>
      text(line, {
        x: width / 2,
        y: size.title + 4 + index * size.titlePitch,
        anchor: 'middle',
        size: size.title,
      }),
    ),
    `<line x1="${point(left)}" y1="${point(top)}" x2="${point(left)}" y2="${point(bottom)}" stroke="${colour.axis}" stroke-width="0.75"/>`,
    ...layout.rows.flatMap((row) => drawBar(row, layout)),
    ...drawReferenceLine(layout),
    ...layout.rows.flatMap((row) => drawTexts(row, layout, text)),
    ...drawReferenceValue(layout, text),
    '</svg>',
  ].join('')
  return { svg, width, height }
}

const drawBar = ({ middle, barEnd }: ChartRow, { left }: ChartLayout): readonly string[] =>
  barEnd === null
    ? []
    : [
        `<rect x="${point(left)}" y="${point(middle - size.bar / 2)}" width="${point(barEnd - left)}" height="${size.bar}" fill="${colour.bar}"/>`,
      ]

/** Label, then value; the value on a white ground, as the reference line may run through it. */
const drawTexts = (
  { label, middle, value, valueX }: ChartRow,
  { labelEnd }: ChartLayout,
  text: DrawText,
): readonly string[] => {
  const labelSize = label.length === 1 ? size.label : size.longLabel
  const first = middle + labelSize * baseline - ((label.length - 1) / 2) * size.longLabelPitch
  return [
    ...label.map((line, index) =>
      text(line, {
        x: labelEnd,
        y: first + index * size.longLabelPitch,
        anchor: 'end',
        size: labelSize,
      }),
    ),
    `<rect x="${point(valueX - 2)}" y="${point(middle - size.label / 2)}" width="${point(textWidth(value) * size.label + 4)}" height="${size.label}" fill="#ffffff"/>`,
    text(value, {
      x: valueX,
      y: middle + size.label * baseline,
      anchor: 'start',
      size: size.label,
    }),
  ]
}

const drawReferenceLine = ({ reference, top, bottom }: ChartLayout): readonly string[] =>
  reference === null
    ? []
    : [
        `<line x1="${point(reference.x)}" y1="${point(top)}" x2="${point(reference.x)}" y2="${point(bottom + 4)}" stroke="${colour.reference}" stroke-width="1" stroke-dasharray="4 3"/>`,
      ]

const drawReferenceValue = (
  { reference, bottom }: ChartLayout,
  text: DrawText,
): readonly string[] =>
  reference === null
    ? []
    : [
        text(reference.value, {
          x: reference.x,
          y: bottom + 16,
          anchor: 'middle',
          size: size.label - 1,
        }),
      ]
