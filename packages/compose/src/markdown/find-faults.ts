import type { Diagnostic, Origin } from '@jibao/core'
import type { Nodes, Root, Text } from 'mdast'
import { blockInProse, markdownFeature } from '../diagnostics.ts'
import type { Expanded } from '../template/expanded.ts'
import { unsupportedFeature } from './features.ts'
import { blockOf, loneBlocks } from './lone-block.ts'
import { splitReferences } from './references.ts'

/** What a text may not have in it as it is written, though Markdown takes it for ordinary letters. */
const unwanted = [
  ['**', '此处的 **（加重的起止处不能紧贴标点，请把标点移到 ** 之外）'],
  ['&#', '用编号写的字符（&#）'],
] as const

/** What cannot be part of a report: unsupported Markdown, and blocks in the middle of prose. */
export const findFaults = (
  root: Root,
  { markdown, references }: Expanded,
  originAt: (offset: number) => Origin,
): readonly Diagnostic[] => {
  const inText = ({ value, position }: Text): readonly Diagnostic[] => {
    const start = position?.start.offset ?? 0
    const written = markdown.slice(start, position?.end.offset)
    return [
      ...unwanted
        .filter(([letters]) => written.includes(letters))
        .map(([letters, name]) =>
          markdownFeature(name, originAt(start + written.indexOf(letters))),
        ),
      ...splitReferences(value)
        .flatMap((part) => (typeof part === 'number' ? (references[part] ?? []) : []))
        .filter((reference) => blockOf(reference) !== undefined)
        .map(({ name, origin }) => blockInProse(name, origin)),
    ]
  }
  const visit = (node: Nodes, parent?: Nodes): readonly Diagnostic[] => {
    const feature = unsupportedFeature(node, parent)
    if (feature !== undefined) {
      return [markdownFeature(feature, originAt(node.position?.start.offset ?? 0))]
    }
    if (node.type === 'text') return inText(node)
    const isLone = node.type === 'paragraph' && parent === root
    if (isLone && loneBlocks(node.children, references) !== undefined) return []
    return 'children' in node ? node.children.flatMap((child) => visit(child, node)) : []
  }
  return visit(root)
}
