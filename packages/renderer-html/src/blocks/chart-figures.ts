import type { ChartNode } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderInlines } from '../render-inlines.ts'

const column = (text: string): Element => h('th', { scope: 'col' }, text)

const rowHead = (text: string): Element =>
  text.trim() === '' ? h('td', text) : h('th', { scope: 'row' }, text)

/** The figures of a chart as a table that opens on demand. */
export const chartFigures = (
  { title, data, reference }: ChartNode,
  place: Place,
): readonly Element[] => {
  const { furniture, words } = place
  const hasTargets = data.some(({ target }) => target !== undefined)
  const row = (
    label: string,
    ...values: readonly (ChartNode['data'][number]['value'] | undefined)[]
  ): Element =>
    h(
      'tr',
      rowHead(label),
      ...values.map((value) =>
        h('td', [...(value === undefined ? [] : renderInlines([value], place))]),
      ),
    )
  const rows = [
    ...data.map(({ label, value, target }) => row(label, value, ...(hasTargets ? [target] : []))),
    ...(reference === undefined
      ? []
      : [row(furniture.reference, reference, ...(hasTargets ? [undefined] : []))]),
  ]
  return [
    h(
      'details',
      h('summary', words.figures),
      h(
        'table',
        h('caption', title),
        ...(rows.length === 0
          ? []
          : [
              h(
                'thead',
                h(
                  'tr',
                  column(words.item),
                  column(hasTargets ? furniture.actual : words.amount),
                  ...(hasTargets ? [column(furniture.target)] : []),
                ),
              ),
              h('tbody', ...rows),
            ]),
      ),
    ),
  ]
}
