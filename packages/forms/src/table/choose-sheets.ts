import { type Diagnostic, fail, type Outcome, succeed, suggest } from '@jibao/core'
import type { Sheet, Workbook } from '@jibao/workbook'
import { mapSheetUnknown } from './diagnostics.ts'
import type { MappedName } from './table-map.ts'

/** The sheet that a map names; else those that can be seen; else all. */
export const chooseSheets = (
  { sheets }: Workbook,
  named: MappedName | undefined,
): Outcome<readonly Sheet[]> => {
  if (named === undefined) {
    const visible = sheets.filter(({ isHidden }) => !isHidden)
    return succeed(visible.length > 0 ? visible : sheets)
  }
  const { name, origin } = named
  const found =
    sheets.find((sheet) => sheet.name.trim() === name.trim()) ??
    (/^\d+$/.test(name) ? sheets[Number(name) - 1] : undefined)
  const names = sheets.map((sheet) => sheet.name)
  const unknown: Diagnostic = mapSheetUnknown(name, names, suggest(name, names), origin)
  return found === undefined ? fail(unknown) : succeed([found])
}
