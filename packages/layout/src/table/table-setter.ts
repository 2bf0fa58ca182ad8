import { type PlacedCell, type TableGrid, type TableNode, tableGrid } from '@jibao/document'
import type { TableSetting } from '@jibao/typography'
import type { Faces } from '../text/faces.ts'
import { figureIndents } from './figure-indents.ts'
import { settingOf } from './table-layout.ts'
import type { Row } from './table-rows.ts'

/** What of a table does not depend on where pages begin. */
interface SetTable {
  /** Of the type area for which it is set, points. */
  readonly measure: number
  readonly grid: TableGrid
  readonly setting: TableSetting
  readonly indents: ReadonlyMap<PlacedCell, number>
  /** Those that no cut changes, as they have been composed so far. */
  readonly rows: Map<number, Row>
}

export type SetTables = (node: TableNode, measure: number) => Promise<SetTable>

/** Sets each table of a report once, however often the report is laid out. */
export const createTableSetter = (faces: Faces, signal: AbortSignal): SetTables => {
  const known = new Map<TableNode, SetTable>()
  return async (node, measure) => {
    const found = known.get(node)
    if (found?.measure === measure) return found
    const grid = tableGrid(node)
    const setting = settingOf(node, grid, measure)
    const { widths, text } = setting
    const indents = await figureIndents(node, grid, { widths, text, faces, signal })
    const table = { measure, grid, setting, indents, rows: new Map() }
    known.set(node, table)
    return table
  }
}
