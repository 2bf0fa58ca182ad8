import { describeChart } from '@jibao/charts'
import type { ChartNode } from '@jibao/document'
import type { Element } from 'hast'
import { h, s } from 'hastscript'
import { picture } from '../picture.ts'
import type { Place } from '../place.ts'
import { renderInlines } from '../render-inlines.ts'
import { fontStack } from '../style/fonts.ts'
import { svgTree } from '../svg-tree.ts'
import { chartFigures } from './chart-figures.ts'

/** Widths at which a chart is drawn, points: for a page, and for a phone, whose screen scales type down. */
const widths = { wide: 440, narrow: 250 } as const

/**
 * A drawing with a name, the sentence that says what it shows, and its figures as a table. Of the two
 * drawings a style sheet shows the one that fits; without one it is the wide one.
 */
export const renderChart = (node: ChartNode, place: Place): readonly Element[] => {
  const { furniture, ids, language, drawings, pen } = place
  if (pen === undefined) throw new RangeError('a chart without a pen')
  const fontFamily = fontStack('songti', language)
  const caption = renderInlines(node.alternative, place)
  const draw = (width: number) => pen.draw(node, { width, fontFamily, words: furniture })
  if (drawings === 'picture') {
    const said = describeChart({ ...node, alternative: [] }, furniture)
    return [
      h('p', { className: ['picture'] }, picture(draw(widths.wide), said)),
      ...(caption.length === 0 ? [] : [h('p', [...caption])]),
    ]
  }
  const inline = (name: keyof typeof widths): Element => {
    const { properties, children, ...svg } = svgTree(draw(widths[name]).svg)
    const id = ids.idFor(node.title)
    return h('div', { className: [name], hidden: name === 'narrow' }, [
      {
        ...svg,
        properties: { ...properties, role: 'img', ariaLabelledBy: [id] },
        children: [s('title', { id }, node.title), ...children],
      },
    ])
  }
  return [
    h(
      'figure',
      { className: ['chart'] },
      inline('wide'),
      inline('narrow'),
      ...(caption.length === 0 ? [] : [h('figcaption', [...caption])]),
      ...chartFigures(node, place),
    ),
  ]
}
