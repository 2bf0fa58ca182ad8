import type { ElementContent, RootContent } from 'hast'
import { type Aligned, alignToSource } from '../source/align-to-source.ts'
import { isShown } from './is-shown.ts'
import { blocks } from './kinds.ts'

/** One line of what is shown: `<br>` and the ends of blocks part lines. */
export type Lines = readonly (readonly Aligned[])[]

/** What these nodes show, line by line. */
export const shownLines = (
  nodes: readonly (ElementContent | RootContent)[],
  source: string,
): Lines => {
  const lines: Aligned[][] = [[]]
  const end = (): void => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([])
  }
  const add = (node: ElementContent | RootContent): void => {
    if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0
      const stop = node.position?.end.offset ?? start
      lines.at(-1)?.push(...alignToSource(node.value, { source, start, end: stop }))
    } else if (node.type === 'element' && isShown(node)) {
      const isBlock = blocks.has(node.tagName)
      if (isBlock || node.tagName === 'br') end()
      for (const child of node.children) add(child)
      if (isBlock) end()
    }
  }
  for (const node of nodes) add(node)
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}
