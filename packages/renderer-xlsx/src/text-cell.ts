import type { CellPlace } from './book/cell-place.ts'
import type { CellStyle } from './book/cell-style.ts'
import type { Pen } from './book/pen.ts'
import type { SharedTables } from './book/shared-tables.ts'
import { type StyleSheet, textFormat } from './book/style-sheet.ts'
import { writeCell } from './book/write-cell.ts'
import { type Run, textOf } from './runs.ts'

/**
 * A cell with a text as a text, whatever it looks like; without text it stays empty.
 * @returns the number of its style
 */
export const plainCell = (
  pen: Pen,
  at: CellPlace,
  text: string,
  look: CellStyle,
  { styles, strings }: SharedTables,
): number => {
  const style = styleOf(text, look, styles)
  if (text === '') writeCell.empty(pen, at, style)
  else writeCell.text(pen, at, style, strings.plain(text))
  return style
}

/** The same with a text of which some is strong. */
export const textCell = (
  pen: Pen,
  at: CellPlace,
  runs: readonly Run[],
  look: CellStyle,
  tables: SharedTables,
): number => {
  const text = textOf(runs)
  if (text === '' || !runs.some(({ strong }) => strong))
    return plainCell(pen, at, text, look, tables)
  const { font } = look
  const style = styleOf(text, look, tables.styles)
  const number = tables.strings.rich(
    runs.map((run) => ({ text: run.text, font: run.strong ? { ...font, isStrong: true } : font })),
  )
  writeCell.text(pen, at, style, number)
  return style
}

/** What Excel would take for a formula once somebody opens the cell for editing and leaves it. */
const beginsFormula: ReadonlySet<number> = new Set(
  Array.from("=+-@\t'", (character) => character.charCodeAt(0)),
)

const styleOf = (text: string, look: CellStyle, styles: StyleSheet): number =>
  styles.cell(look, beginsFormula.has(text.charCodeAt(0)) ? textFormat : undefined)
