import type { TableGrid, TableNode } from '@jibao/document'
import { cellPadding, setTable, type TableSetting, tableRules } from '@jibao/typography'

/** Beside the text of a cell: the margins, and what a word processor may take for the rules. */
const padding = 2 * cellPadding.beside + 2 * tableRules.grid.upright

/** A table of a width in twips, its columns in whole twips that add up to it exactly. */
export const tableSetting = (node: TableNode, grid: TableGrid, width: number): TableSetting => {
  const setting = setTable(node, grid, { width: width / 20, padding })
  let reached = 0
  const widths = setting.widths.map((points) => {
    const left = Math.round(reached * 20)
    reached += points
    return Math.round(reached * 20) - left
  })
  return { ...setting, widths }
}
