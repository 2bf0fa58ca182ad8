import { quantity } from '@jibao/core'
import type { ChartDatum, ChartNode, ValueNode } from '@jibao/document'
import { drawChart } from '../src/index.ts'
import { type Shape, shapesOf } from './chart-drawing.ts'

export const value = (amount: string | null, unit = '%'): ValueNode => ({
  type: 'value',
  quantity: amount === null ? null : quantity(amount, unit),
})

export const datum = (label: string, amount: string | null, unit?: string): ChartDatum => ({
  label,
  value: value(amount, unit),
})

export const chart = (
  data: readonly ChartDatum[],
  rest: { readonly title?: string; readonly reference?: ValueNode } = {},
): ChartNode => ({ type: 'chart', kind: 'bar', title: '完成率', alternative: '', data, ...rest })

export const ordinaryChart = chart(
  [datum('帮扶困难职工', '59.27'), datum('救助', '120.00'), datum('转介', null)],
  { reference: value('100') },
)

export const width = 442

export const draw = (node: ChartNode) => drawChart(node, { width, fontFamily: 'Song' })

export const shapesIn = (node: ChartNode): readonly Shape[] => shapesOf(draw(node).svg)

const isGround = ({ attributes }: Shape): boolean => attributes.fill === '#ffffff'

export const textsIn = (all: readonly Shape[]): readonly Shape[] =>
  all.filter(({ name }) => name === 'text')

export const barsIn = (all: readonly Shape[]): readonly Shape[] =>
  all.filter((shape) => shape.name === 'rect' && !isGround(shape))

/** The axis, then the reference if there is one. */
export const linesIn = (all: readonly Shape[]): readonly Shape[] =>
  all.filter(({ name }) => name === 'line')

/** All words of a chart, without the spaces at which a line may have been broken. */
export const wordsOf = (node: ChartNode): string =>
  textsIn(shapesIn(node))
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
