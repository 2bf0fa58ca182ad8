import type { TableNode } from '@jibao/document'
import { cellPadding, shareColumns } from '@jibao/typography'

/** Widths of a table's columns in whole twips that add up to `width` exactly. */
export const columnWidths = (node: TableNode, width: number): readonly number[] => {
  let reached = 0
  return shareColumns(node, width / 20, 2 * cellPadding.beside).map((points) => {
    const left = Math.round(reached * 20)
    reached += points
    return Math.round(reached * 20) - left
  })
}
