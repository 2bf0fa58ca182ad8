import { describeChart } from '@jibao/charts'
import type { ChartNode, HeadingLevel, ListNode, TableNode } from '@jibao/document'
import { type FlowNode, type Owner, textOwner } from '@jibao/layout'
import { type Furniture, listMarker } from '@jibao/typography'
import { type ElementType, element, type StructureElement } from './element.ts'
import { tableElements } from './table-elements.ts'

/** Where a text belongs. Of a list item's characters the first `label` are its marker. */
export interface Leaf {
  readonly element: StructureElement
  readonly label?: { readonly element: StructureElement; readonly length: number }
}

/** A block in the tree. */
export interface BlockElements {
  readonly elements: readonly StructureElement[]
  /** `undefined` where a text only adorns. */
  readonly leafOf: (owner: Owner) => Leaf | undefined
}

type HeadingType = 'H1' | 'H2' | 'H3' | 'H4'

/** What a block may ask while it takes its place in the tree. */
export interface TreeScope {
  /** To be asked once a heading, in their order. */
  readonly typeOfHeading: (level: HeadingLevel) => HeadingType
  readonly furniture: Furniture
}

type Builders = {
  readonly [Type in FlowNode['type']]: (
    node: Extract<FlowNode, { readonly type: Type }>,
    scope: TreeScope,
  ) => BlockElements
}

/** All texts of the block in one element. */
const whole = (type: ElementType): BlockElements => {
  const only = element(type)
  return { elements: [only], leafOf: () => ({ element: only }) }
}

/** A paragraph for each text, or for the texts of each part together. */
const each = (by: 'text' | 'part'): BlockElements => {
  const group = element('Div')
  const paragraphs = new Map<number, StructureElement>()
  return {
    elements: [group],
    leafOf: (owner) => {
      const key = textOwner(owner)[by]
      const paragraph = paragraphs.get(key) ?? element('P')
      if (!paragraphs.has(key)) group.kids.push(paragraph)
      paragraphs.set(key, paragraph)
      return { element: paragraph }
    },
  }
}

const list = (node: ListNode): BlockElements => {
  const items = node.children.map((_, index) => {
    const label = element('Lbl')
    const body = element('LBody')
    const length = Array.from(listMarker(index, node)).length
    return {
      item: element('LI', [label, body]),
      leaf: { element: body, label: { element: label, length } },
    }
  })
  // No name for 一、 or 一是; what is counted is `Decimal`.
  const attributes = { O: 'List', ListNumbering: node.ordered ? 'Decimal' : 'Disc' } as const
  return {
    elements: [
      element(
        'L',
        items.map(({ item }) => item),
        { attributes },
      ),
    ],
    leafOf: (owner) => {
      const found = items[textOwner(owner).text]
      if (found === undefined) throw new RangeError('no list item for a text')
      return found.leaf
    },
  }
}

const table = (node: TableNode): BlockElements => {
  const { table: grid, caption, cellAt } = tableElements(node)
  const note = element('P')
  return {
    elements: [grid, note],
    leafOf: (owner) => {
      if ('row' in owner) return { element: cellAt(owner.row, owner.column) }
      return { element: owner.role === 'caption' ? caption : note }
    },
  }
}

const chart = (node: ChartNode, { furniture }: TreeScope): BlockElements => {
  const figure = element('Figure', [], { alternative: describeChart(node, furniture) })
  return { elements: [figure], leafOf: () => ({ element: figure }) }
}

/** 附件 and its number, then the title, however many lines it is broken into. */
const annexHead = (): BlockElements => {
  const label = element('P')
  const title = element('Title')
  return {
    elements: [label, title],
    leafOf: (owner) => ({ element: textOwner(owner).text === 0 ? label : title }),
  }
}

/** The heading of the contents, then for each entry its text and the page that it refers to. */
const contents = (): BlockElements => {
  const heading = element('P')
  const entries = element('TOC')
  const items = new Map<number, { text: StructureElement; page: StructureElement }>()
  const itemAt = (part: number) => {
    const known = items.get(part)
    if (known !== undefined) return known
    const item = { text: element('P'), page: element('Reference') }
    items.set(part, item)
    entries.kids.push(element('TOCI', [item.text, item.page]))
    return item
  }
  return {
    elements: [heading, entries],
    leafOf: (owner) => {
      const { part, role } = textOwner(owner)
      if (role === 'leader') return undefined
      if (part === 0) return { element: heading }
      const { text, page } = itemAt(part)
      return { element: role === 'contents' ? page : text }
    },
  }
}

/**
 * What each block is in the tree. The title is no heading: as in the bookmarks, headings begin at
 * the highest level of the body.
 */
const builders: Builders = {
  addressee: () => whole('P'),
  annexHead,
  attachments: () => each('part'),
  attendance: () => whole('P'),
  chart,
  colophon: () => each('text'),
  contents,
  dateline: () => whole('P'),
  heading: ({ level }, { typeOfHeading }) => whole(typeOfHeading(level)),
  letterhead: () => each('text'),
  list,
  paragraph: () => whole('P'),
  remark: () => whole('P'),
  signature: () => each('text'),
  table,
  title: () => whole('Title'),
}

export const blockElements = <Type extends FlowNode['type']>(
  node: Extract<FlowNode, { readonly type: Type }> & { readonly type: Type },
  scope: TreeScope,
): BlockElements => builders[node.type](node, scope)
