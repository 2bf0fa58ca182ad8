import { limits } from '../limits.ts'
import type { DefinedName } from '../workbook.ts'

/** Without the names that programs keep for themselves: print titles, filters. */
export const keepNames = (names: readonly DefinedName[]): readonly DefinedName[] =>
  names.filter(({ name }) => !name.startsWith('_xlnm.')).slice(0, limits.names)
