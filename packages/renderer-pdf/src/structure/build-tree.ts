import type { HeadingLevel, Report } from '@jibao/document'
import { type BlockOwner, type Flow, type FlowNode, flowsOf, type TextBlock } from '@jibao/layout'
import { furnitureOf } from '@jibao/typography'
import { type BlockElements, blockElements, type Leaf, type TreeScope } from './block-elements.ts'
import { element, type StructureElement } from './element.ts'

/** The report as those read it who cannot see the pages: the same whatever pages it falls into. */
export interface StructureTree {
  readonly root: StructureElement
  /**
   * Where a text belongs; `undefined` for one that adorns, or says again what stands elsewhere: a
   * header on the next page, a merged cell that goes on there.
   */
  leafOf(text: TextBlock): Leaf | undefined
  figureOf(owner: BlockOwner): StructureElement
}

export const buildTree = (report: Report): StructureTree => {
  const blocks = new Map<number, BlockElements>()
  const scope = {
    typeOfHeading: headingTypes(),
    furniture: furnitureOf(report.metadata.language),
  }
  const elementsOf = ({ entries }: Flow): readonly StructureElement[] =>
    entries.flatMap(({ node, number }) => {
      const block = blockElements(node, scope)
      blocks.set(number, block)
      return block.elements
    })
  const root = element(
    'Document',
    flowsOf(report).flatMap((flow) =>
      isAnnex(flow) ? [element('Part', elementsOf(flow))] : elementsOf(flow),
    ),
  )

  const blockOf = (number: number): BlockElements => {
    const block = blocks.get(number)
    if (block === undefined) throw new RangeError(`no block ${number}`)
    return block
  }
  const sayers = new Map<StructureElement, TextBlock>()
  return {
    root,
    leafOf: (text) => {
      const { owner } = text
      if (owner === undefined) return undefined
      const leaf = blockOf(owner.block).leafOf(owner)
      if (leaf === undefined || !('row' in owner)) return leaf
      const sayer = sayers.get(leaf.element) ?? text
      sayers.set(leaf.element, sayer)
      return sayer === text ? leaf : undefined
    },
    figureOf: ({ block }) => {
      const [figure] = blockOf(block).elements
      if (figure?.type !== 'Figure') throw new RangeError(`block ${block} is no figure`)
      return figure
    },
  }
}

const isAnnex = ({ entries }: Flow): boolean => {
  const first: FlowNode | undefined = entries[0]?.node
  return first?.type === 'annexHead'
}

/** Headings may not skip a level (ISO 14289-1 7.4.2): each is one deeper than the nearest above of a higher level. */
const headingTypes = (): TreeScope['typeOfHeading'] => {
  const path: HeadingLevel[] = []
  return (level) => {
    while ((path.at(-1) ?? 0) >= level) path.pop()
    path.push(level)
    return (['H1', 'H2', 'H3', 'H4'] as const)[path.length - 1] ?? 'H4'
  }
}
