import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { WordedBlock } from '../assemble-draft.ts'
import type { SourceLines } from '../source/source-lines.ts'
import { closeUpShown, joinShown } from './close-up-shown.ts'
import { shownLines } from './inline-words.ts'
import { isLayout } from './is-layout.ts'
import { isShown } from './is-shown.ts'
import { blocks as blockNames } from './kinds.ts'
import { placeCells } from './place-cells.ts'

interface Source {
  readonly source: string
  readonly lines: SourceLines
}

type Node = ElementContent | RootContent

/** The elements that are blocks or have one inside. */
const findHolders = (root: Root): ReadonlySet<Node> => {
  const holders = new Set<Node>()
  const look = (node: Node | Root): boolean => {
    if (node.type !== 'root' && !(node.type === 'element' && isShown(node))) return false
    const inside = node.children.filter(look).length > 0
    if (node.type === 'root' || !(inside || blockNames.has(node.tagName))) return inside
    holders.add(node)
    return true
  }
  look(root)
  return holders
}

export const blocksOfPage = (root: Root, { source, lines }: Source): readonly WordedBlock[] => {
  const blocks: WordedBlock[] = []
  const holders = findHolders(root)
  const addParagraphs = (nodes: readonly Node[]): void => {
    for (const words of closeUpShown(shownLines(nodes, source)))
      blocks.push({ kind: 'paragraph', words: lines.toWords(words) })
  }
  const addTable = (table: Element): void => {
    const cells = placeCells(table).map(({ element, ...place }) => ({
      ...place,
      words: lines.toWords(joinShown(shownLines(element.children, source))),
    }))
    blocks.push({ kind: 'table', cells })
  }
  /** Blocks among the nodes stand for themselves, what is between two of them is a paragraph. */
  const addAll = (nodes: readonly Node[]): void => {
    let inline: Node[] = []
    const endInline = (): void => {
      addParagraphs(inline)
      inline = []
    }
    for (const node of nodes) {
      if (!holders.has(node)) inline.push(node)
      else if (node.type === 'element') {
        endInline()
        add(node)
      }
    }
    endInline()
  }
  const add = (element: Element): void => {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (level !== undefined)
      blocks.push({
        kind: 'heading',
        level: Number(level),
        words: lines.toWords(joinShown(shownLines(element.children, source))),
      })
    else if (element.tagName === 'table' && !isLayout(element)) {
      const captions = element.children.filter(
        (child) => child.type === 'element' && child.tagName === 'caption',
      )
      addParagraphs(captions)
      addTable(element)
    } else addAll(element.children)
  }
  addAll(root.children)
  return blocks
}
