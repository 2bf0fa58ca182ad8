import type { TableNode } from '@jibao/document'
import { cellPadding, shareColumns, styles, tableRules } from '@jibao/typography'
import type { TableLayout } from './pdfmake-nodes.ts'
import { leading } from './pitch.ts'

const { beside, above, below } = cellPadding

/** The leading of a line is below its characters, so the padding there is less. */
export const tableLayout = ({ ruling = 'grid' }: TableNode): TableLayout => {
  const { outer, header, inner, upright } = tableRules[ruling]
  return {
    hLineWidth: (line, { table: { body, headerRows } }) => {
      if (line === 0 || line === body.length) return outer
      return line <= headerRows ? header : inner
    },
    vLineWidth: () => upright,
    paddingLeft: () => beside,
    paddingRight: () => beside,
    paddingTop: () => above + leading(styles.tableText) / 2,
    paddingBottom: () => below - leading(styles.tableText) / 2,
  }
}

/** Inner widths of the columns of a table as wide as the type area. */
export const columnWidths = (node: TableNode, width: number): readonly number[] => {
  const { upright } = tableRules[node.ruling ?? 'grid']
  const margins = 2 * beside + upright
  return shareColumns(node, width - upright, margins).map((each) => each - margins)
}
