import type { Language } from '@jibao/document'
import type { SharedTables } from './book/shared-tables.ts'

/** What every sheet of a workbook is written with. */
export interface SheetContext {
  readonly language: Language
  readonly tables: SharedTables
  readonly signal: AbortSignal
}
