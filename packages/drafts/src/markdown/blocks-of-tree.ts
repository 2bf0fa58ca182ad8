import type { FootnoteDefinition, List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { WordedBlock, WordedCell } from '../assemble-draft.ts'
import { closeUpSpace } from '../source/close-up-space.ts'
import type { SourceLines } from '../source/source-lines.ts'
import type { Words } from '../words.ts'
import { inlineWords, notesIn, offsetsOf } from './inline-words.ts'

interface Source {
  readonly source: string
  readonly lines: SourceLines
}

const wordsOf = (nodes: readonly PhrasingContent[], { source, lines }: Source): Words =>
  lines.toWords(closeUpSpace(inlineWords(nodes, source)))

const tableOf = ({ children }: Table, from: Source): WordedBlock => ({
  kind: 'table',
  cells: children.flatMap((line, row) =>
    line.children.map(
      (cell, column): WordedCell => ({
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        isHeader: row === 0,
        words: wordsOf(cell.children, from),
      }),
    ),
  ),
})

/** A list counts on from its first number, whatever the others say; the sign behind it is as written. */
const markerOf = (list: List, index: number, { source }: Source): string | undefined => {
  if (list.ordered !== true) return undefined
  const { start } = offsetsOf(list)
  const sign = /^\d+([.)])/.exec(source.slice(start, start + 12))?.[1] ?? '.'
  return `${(list.start ?? 1) + index}${sign}`
}

/** The blocks of a tree in order, each note behind the block that refers to it. */
export const blocksOfTree = (root: Root, from: Source): readonly WordedBlock[] => {
  const blocks: WordedBlock[] = []
  const notes = new Map<string, FootnoteDefinition>()
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier))
      notes.set(node.identifier, node)

  const addNotes = (nodes: readonly PhrasingContent[]): void => {
    for (const name of notesIn(nodes)) {
      const note = notes.get(name)
      notes.delete(name)
      for (const child of note?.children ?? [])
        if (child.type === 'paragraph')
          blocks.push({ kind: 'paragraph', isNote: true, words: wordsOf(child.children, from) })
    }
  }
  const add = (node: RootContent, marker?: string): void => {
    const marked = marker === undefined ? {} : { marker }
    switch (node.type) {
      case 'heading':
        blocks.push({
          kind: 'heading',
          level: node.depth,
          ...marked,
          words: wordsOf(node.children, from),
        })
        addNotes(node.children)
        break
      case 'paragraph':
        blocks.push({ kind: 'paragraph', ...marked, words: wordsOf(node.children, from) })
        addNotes(node.children)
        break
      case 'table':
        blocks.push(tableOf(node, from))
        addNotes(node.children.flatMap((row) => row.children.flatMap((cell) => cell.children)))
        break
      case 'list':
        for (const [index, item] of node.children.entries())
          for (const [nth, child] of item.children.entries())
            add(child, nth === 0 ? markerOf(node, index, from) : undefined)
        break
      case 'blockquote':
        for (const child of node.children) add(child)
        break
      default:
      // Code, HTML, rules and definitions say nothing in a report.
    }
  }
  for (const node of root.children) add(node)
  return blocks
}
