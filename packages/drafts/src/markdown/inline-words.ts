import type { Node, PhrasingContent } from 'mdast'
import { type Aligned, alignToSource } from '../source/align-to-source.ts'

type Positioned = Pick<Node, 'position'>

export const offsetsOf = ({
  position,
}: Positioned): { readonly start: number; readonly end: number } => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})

/** What a reader sees; a forced line end is a line feed, marks of notes and pictures are nothing. */
export const inlineWords = (
  nodes: readonly PhrasingContent[],
  source: string,
): readonly Aligned[] =>
  nodes.flatMap((node): readonly Aligned[] => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return alignToSource(node.value, { source, ...offsetsOf(node) })
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value)))
      return [{ text: '\n', offset: offsetsOf(node).start }]
    return 'children' in node ? inlineWords(node.children, source) : []
  })

export const notesIn = (nodes: readonly PhrasingContent[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node.identifier]
    return 'children' in node ? notesIn(node.children) : []
  })
