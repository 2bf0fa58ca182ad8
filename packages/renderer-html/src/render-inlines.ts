import { drawSparkline } from '@jibao/charts'
import {
  type Inline,
  type LinkNode,
  printValue,
  type SparklineNode,
  type ValueNode,
} from '@jibao/document'
import { groundOf } from '@jibao/typography'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { picture } from './picture.ts'
import type { Place } from './place.ts'
import { provenance } from './provenance.ts'
import { svgTree } from './svg-tree.ts'

type Handlers = {
  readonly [T in Inline['type']]: (
    node: Extract<Inline, { readonly type: T }>,
    place: Place,
  ) => readonly ElementContent[]
}

export const renderText = (value: string): readonly ElementContent[] => [{ type: 'text', value }]

/** A figure with the number behind its print; what has no single number is text. */
const renderValue = (node: ValueNode, place: Place): readonly ElementContent[] => {
  const { quantity, mask } = node
  const text = printValue(node)
  if (groundOf(node) !== undefined) return [h('mark', text)]
  if (quantity === null || mask !== undefined || quantity.upper !== undefined)
    return renderText(text)
  const unit = quantity.unit === '' ? {} : { dataUnit: quantity.unit }
  return [h('data', { value: quantity.value, ...unit, ...provenance(node, place) }, text)]
}

const safeAddress = /^(?:https?|mailto):/i

/** A link within a link is its words: the language has no such thing. */
const renderLink = ({ url, children }: LinkNode, place: Place): readonly ElementContent[] => {
  const words = renderInlines(children.flatMap(withoutLinks), place)
  return safeAddress.test(url) ? [h('a', { href: url, rel: 'noopener' }, [...words])] : words
}

const withoutLinks = (inline: Inline): readonly Inline[] => {
  if (inline.type === 'link') return inline.children.flatMap(withoutLinks)
  if (inline.type !== 'strong') return [inline]
  return [{ ...inline, children: inline.children.flatMap(withoutLinks) }]
}

/** Height of a drawing in a line of a table, points. */
const lineOfCell = 12

/** The figures stand beside it, for those who do not see it. */
const renderSparkline = (node: SparklineNode, { drawings }: Place): readonly ElementContent[] => {
  const drawing = drawSparkline(node, lineOfCell)
  if (drawings === 'picture') return [picture(drawing, '')]
  const svg = svgTree(drawing.svg)
  return [{ ...svg, properties: { ...svg.properties, ariaHidden: 'true' } }]
}

const handlers: Handlers = {
  text: ({ value }) => renderText(value),
  value: renderValue,
  strong: ({ children }, place) => [h('strong', [...renderInlines(children, place)])],
  link: renderLink,
  sparkline: renderSparkline,
}

const handle = <T extends Inline['type']>(
  node: Extract<Inline, { readonly type: T }> & { readonly type: T },
  place: Place,
): readonly ElementContent[] => handlers[node.type](node, place)

export const renderInlines = (
  inlines: readonly Inline[],
  place: Place,
): readonly ElementContent[] => inlines.flatMap((inline) => handle<Inline['type']>(inline, place))
