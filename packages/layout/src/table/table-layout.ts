import type { TableGrid, TableNode } from '@jibao/document'
import {
  cellPadding,
  setTable,
  type TableSetting,
  type TextStyle,
  tableRules,
} from '@jibao/typography'
import type { TableLayout } from '../pdfmake-nodes.ts'
import { leading } from '../text/pitch.ts'

const { beside, above, below } = cellPadding

/** The leading of a line is below its characters, so the padding there is less. */
export const tableLayout = ({ ruling = 'grid' }: TableNode, text: TextStyle): TableLayout => {
  const { outer, header, inner, upright } = tableRules[ruling]
  return {
    hLineWidth: (line, { table: { body, headerRows } }) => {
      if (line === 0 || line === body.length) return outer
      return line <= headerRows ? header : inner
    },
    vLineWidth: () => upright,
    paddingLeft: () => beside,
    paddingRight: () => beside,
    paddingTop: () => above + leading(text) / 2,
    paddingBottom: () => below - leading(text) / 2,
  }
}

/** A table as wide as the type area; its columns have their inner widths. */
export const settingOf = (node: TableNode, grid: TableGrid, width: number): TableSetting => {
  const { upright } = tableRules[node.ruling ?? 'grid']
  const padding = 2 * beside + upright
  const setting = setTable(node, grid, { width: width - upright, padding })
  return { ...setting, widths: setting.widths.map((each) => each - padding) }
}
