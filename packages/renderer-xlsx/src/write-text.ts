import type { Cell, CellValue, Font, Style } from 'exceljs'
import { type Run, textOf } from './runs.ts'

/** Writes a text as a text, whatever it looks like; a cell without text stays empty. */
export const writeText = (cell: Cell, runs: readonly Run[], style: Partial<Style>): void => {
  const text = textOf(runs)
  cell.value = text === '' ? null : storedText(runs, style.font ?? {})
  cell.style = looksLikeFormula(text) ? { ...style, numFmt: textFormat } : style
}

/** The format of text; `keepText` adds to it that what is typed into the cell stays text. */
const textFormat = '@'

/** What Excel would take for a formula once somebody opens the cell for editing and leaves it. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t']/.test(text)

const storedText = (runs: readonly Run[], font: Partial<Font>): CellValue =>
  runs.some(({ strong }) => strong)
    ? {
        richText: runs.map(({ text, strong }) => ({
          text: escapeText(text),
          font: strong ? { ...font, bold: true } : font,
        })),
      }
    : escapeText(textOf(runs))

/** Excel reads `_x0041_` in a stored string as an escaped character. */
const escapeText = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
