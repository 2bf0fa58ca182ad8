import type { Element } from 'hast'
import { isShown } from './is-shown.ts'

interface PlacedCell {
  readonly element: Element
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly isHeader: boolean
}

const widestSpan = 100

const childrenOf = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children.filter(
    (child): child is Element =>
      child.type === 'element' && names.includes(child.tagName) && isShown(child),
  )

const rowsOf = (table: Element): readonly (readonly [row: Element, isHead: boolean])[] =>
  childrenOf(table, 'tr', 'thead', 'tbody', 'tfoot').flatMap((child) =>
    child.tagName === 'tr'
      ? [[child, false] as const]
      : childrenOf(child, 'tr').map((row) => [row, child.tagName === 'thead'] as const),
  )

const spanOf = (value: unknown, most: number): number => {
  const span = Number(value ?? 1)
  if (span === 0) return most
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1
}

/** Where each cell of a table stands, those that others cover pushed aside. */
export const placeCells = (table: Element): readonly PlacedCell[] => {
  const rows = rowsOf(table)
  /** By column, the first row that nothing from above reaches into. */
  const free: number[] = []
  return rows.flatMap(([line, isHead], row) => {
    const cells = childrenOf(line, 'td', 'th')
    const isHeader = isHead || cells.every(({ tagName }) => tagName === 'th')
    let column = 0
    return cells.map((element): PlacedCell => {
      while ((free[column] ?? 0) > row) column += 1
      const { rowSpan: down, colSpan: across } = element.properties
      const rowSpan = spanOf(down, rows.length - row)
      const colSpan = Math.max(1, spanOf(across === 0 ? 1 : across, widestSpan))
      free.fill(row + rowSpan, column, column + colSpan)
      for (let at = free.length; at < column + colSpan; at += 1) free[at] = row + rowSpan
      const placed = { element, row, column, rowSpan, colSpan, isHeader }
      column += colSpan
      return placed
    })
  })
}
