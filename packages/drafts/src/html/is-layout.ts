import type { Element } from 'hast'
import { placeCells } from './place-cells.ts'

const inside: ReadonlySet<string> = new Set('table h1 h2 h3 h4 h5 h6 ul ol hr'.split(' '))

const holds = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (inside.has(child.tagName) || holds(child)),
  )

/** Whether a table only places parts of the page: one has blocks in its cells, or no second column. */
export const isLayout = (table: Element): boolean => {
  const cells = placeCells(table)
  return cells.every(({ column }) => column === 0) || cells.some(({ element }) => holds(element))
}
