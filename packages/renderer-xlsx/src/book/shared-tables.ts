import { openSharedStrings, type SharedStrings } from './shared-strings.ts'
import { openStyleSheet, type StyleSheet } from './style-sheet.ts'

/** What the sheets of a workbook name by number and keep once for all. */
export interface SharedTables {
  readonly styles: StyleSheet
  readonly strings: SharedStrings
}

export const openSharedTables = (): SharedTables => ({
  styles: openStyleSheet(),
  strings: openSharedStrings(),
})
