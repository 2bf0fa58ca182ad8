import type { Diagnostic } from '@jibao/core'
import { cellAddress, type Sheet } from '@jibao/workbook'
import type { Cell, Worksheet } from 'exceljs'
import { storedText } from '../form/cell-contents.ts'
import { colours, fontOf, groundOf } from '../form/form-styles.ts'

/** Shows each fault as a note at its cell, which turns red, or amber for something to look at. */
export const markFaults = (
  into: Worksheet,
  diagnostics: readonly Diagnostic[],
  sheet: Sheet,
): void => {
  const addresses = new Set(diagnostics.flatMap(({ origin }) => origin?.cell ?? []))
  const struck = struckBeside(sheet)
  for (const address of new Set([...addresses, ...struck.keys()])) {
    const own = diagnostics.filter(({ origin }) => origin?.cell === address)
    // What is merged into another cell shows nothing of its own.
    const cell = into.getCell(address).master
    if (own.length > 0) {
      const hasError = own.some(({ severity }) => severity === 'error')
      cell.style = { ...cell.style, fill: groundOf(colours[hasError ? 'error' : 'warning']) }
    }
    const lines = [
      ...notesBefore(cell.note),
      ...own.map(({ message, hint }) => `${message}\n${hint}`),
      ...(struck.get(address) ?? []),
    ]
    cell.note = { texts: [{ text: storedText(lines.join('\n')), font: fontOf('宋体', 9) }] }
  }
}

/** Several cells of one merge may each have a fault. */
const notesBefore = (note: Cell['note'] | undefined): readonly string[] =>
  note === undefined
    ? []
    : typeof note === 'string'
      ? [note]
      : (note.texts ?? []).map(({ text }) => text)

/** What is struck out beside a number, by address: the cell itself can show only one of them. */
const struckBeside = ({ cells }: Sheet): ReadonlyMap<string, readonly string[]> =>
  new Map(
    cells.flatMap((cell) =>
      cell.struck === undefined || cell.content === undefined || cell.content.kind === 'text'
        ? []
        : [[cellAddress(cell), [`划去：${cell.struck}`]] as const],
    ),
  )
