import type { ReadBack } from '@jibao/render'
import type { Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** What no reader of the report reads in it, or reads a second time. */
const skipped = new Set(['head', 'nav', 'script', 'style', 'summary', 'svg', 'template'])

/** What stands within a line. */
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em font i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

const parser = unified().use(rehypeParse)

/** The text of a page, as whoever reads it from top to bottom does; pictures by what is said instead. */
export const readBack = (bytes: Uint8Array): ReadBack => {
  const text: string[] = []
  let line = ''
  const end = (): void => {
    const read = line.trim()
    if (read !== '') text.push(read)
    line = ''
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') line += node.value
    if (node.type !== 'element' && node.type !== 'root') return
    if (node.type === 'element' && skipped.has(node.tagName)) return
    if (node.type === 'element' && isSkipLink(node)) return
    const isLine = node.type === 'element' && inline.has(node.tagName)
    if (!isLine) end()
    if (node.type === 'element' && node.tagName === 'img') line += String(node.properties.alt ?? '')
    node.children.forEach(visit)
    if (!isLine) end()
  }
  visit(parser.parse(new TextDecoder().decode(bytes)))
  return { text, numbers: [] }
}

const isSkipLink = ({ properties: { className } }: Extract<Nodes, { type: 'element' }>): boolean =>
  Array.isArray(className) && className.includes('skip')
