import type { Element } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true })

/** A drawing as elements. @throws TypeError when it is none: drawings are ours */
export const svgTree = (svg: string): Element => {
  const [root] = parser.parse(svg).children
  if (root?.type !== 'element' || root.tagName !== 'svg') throw new TypeError('not a drawing')
  return root
}
