import type { ColumnRole, SectionNode, TableColumn } from '@jibao/document'
import { millimetresToPoints, page } from '@jibao/typography'

/** The type area of the paper, upright and turned, points. */
export const paperWidths: Readonly<Record<SectionNode['orientation'], number>> = {
  portrait: millimetresToPoints(page.width - page.left - page.right),
  landscape: millimetresToPoints(page.height - page.top - page.bottom),
}

/** Em below which a column can no longer be read. */
const least: Readonly<Record<ColumnRole, number>> = {
  ordinal: 2.5,
  label: 6,
  text: 8,
  quantity: 4.5,
  rate: 4.5,
  status: 5,
}

/** Em that a table needs at least. */
export const leastWidth = (columns: readonly Pick<TableColumn, 'role'>[]): number =>
  columns.reduce((sum, { role }) => sum + least[role], 0)
