import type { TableColumn } from '@jibao/document'
import { styles } from '@jibao/typography'
import type { TableLayout } from './pdfmake-nodes.ts'
import { leading } from './text-block.ts'

const ruleWidth = 0.5
const sidePadding = 3
/** Between the rules and the characters, above and below. */
const gap = 3

/** Thin rules all round. The leading of a line is below its characters, so the padding there is less. */
export const tableLayout: TableLayout = {
  hLineWidth: () => ruleWidth,
  vLineWidth: () => ruleWidth,
  paddingLeft: () => sidePadding,
  paddingRight: () => sidePadding,
  paddingTop: () => gap + leading(styles.tableText) / 2,
  paddingBottom: () => gap - leading(styles.tableText) / 2,
}

/** Inner widths of the columns, by weight, of a table as wide as the type area. */
export const columnWidths = (columns: readonly TableColumn[], width: number): readonly number[] => {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  const shared = width - ruleWidth
  return columns.map(({ weight }) => (weight / total) * shared - 2 * sidePadding - ruleWidth)
}
