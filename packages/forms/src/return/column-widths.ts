import type { Sheet } from '@jibao/workbook'
import { cellText } from '../intake/cell-text.ts'

/** In Excel's unit, a digit of the default face. */
const widths = { least: 8, most: 40, margin: 2 } as const

/** By column, as wide as what stands in it; a text that is merged over several columns counts for none. */
export const columnWidths = ({ cells, merges }: Sheet): ReadonlyMap<number, number> => {
  const spread = new Set(
    merges.filter(({ left, right }) => left < right).map(({ top, left }) => `${top}:${left}`),
  )
  const found = new Map<number, number>()
  for (const cell of cells) {
    if (spread.has(`${cell.row}:${cell.column}`)) continue
    const longest = Math.max(...cellText(cell).split('\n').map(digitsOf)) + widths.margin
    const width = Math.min(widths.most, Math.max(widths.least, longest))
    found.set(cell.column, Math.max(width, found.get(cell.column) ?? 0))
  }
  return found
}

/** An ideograph is as wide as two digits. */
const digitsOf = (text: string): number =>
  Array.from(text, (character) => (character > '\u2000' ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  )
