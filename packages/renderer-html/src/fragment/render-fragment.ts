import type { Element, ElementContent, Properties, Root } from 'hast'
import { h } from 'hastscript'
import { looks } from './looks.ts'

/** Elements that editors and their readers need nothing of: what they hold takes their place. */
const unwrapped = new Set([
  'data',
  'div',
  'footer',
  'header',
  'nav',
  'section',
  'span',
  'time',
  'wbr',
])

/** What says something to readers, and is no name that the page around may have given already. */
const kept = [
  'alt',
  'colSpan',
  'height',
  'href',
  'rel',
  'rowSpan',
  'scope',
  'src',
  'width',
] as const

/**
 * The report as it goes into the editor of a site: no names, no classes, what looks as it should by
 * itself, and nothing that editors throw away.
 */
export const renderFragment = (article: readonly ElementContent[]): Root =>
  h(null, ...article.flatMap((node) => renderNode(node, {})))

interface Inherited {
  /** Looks of an element that was unwrapped, for what it holds. */
  readonly style?: string
}

const renderNode = (node: ElementContent, inherited: Inherited): readonly ElementContent[] => {
  if (node.type !== 'element') return [node]
  const { tagName } = node
  if (tagName === 'col') return [h('col', { style: node.properties.style })]
  const style = styleOf(node, inherited)
  const isAnchor = tagName === 'a' && String(node.properties.href).startsWith('#')
  if (unwrapped.has(tagName) || isAnchor) {
    const passed = unwrapped.has(tagName) && style !== '' ? { style } : {}
    return node.children.flatMap((child) => renderNode(child, passed))
  }
  const properties: Properties = Object.fromEntries(
    kept.flatMap((name) => {
      const value = node.properties[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return [
    h(
      tagName,
      {
        ...properties,
        ...(tagName === 'table' ? { border: 1, cellPadding: 4, cellSpacing: 0 } : {}),
        ...(style === '' ? {} : { style }),
      },
      ...node.children.flatMap((child) => renderNode(child, {})),
    ),
  ]
}

/** What a class asks for goes before what it stands in does, and that before what every such element has. */
const styleOf = ({ tagName, properties }: Element, { style }: Inherited): string => {
  const { className, scope } = properties
  const names = Array.isArray(className) ? className.map((name) => `.${name}`) : []
  const isPlain = names.length === 0 && style === undefined
  return [
    isPlain ? looks.get(`${tagName}:plain`) : undefined,
    looks.get(tagName),
    looks.get(`${tagName}:${String(scope)}`),
    style,
    ...names.map((name) => looks.get(name)),
  ]
    .filter((look) => look !== undefined)
    .join(';')
}
