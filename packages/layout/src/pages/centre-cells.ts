import type { CellMark } from '../mark.ts'
import { type LaidLine, type LaidPage, markOf } from './laid-page.ts'

interface LaidCell {
  readonly mark: CellMark
  readonly lines: LaidLine[]
}

/**
 * Centres the text of each cell between the rules above and below. pdfmake has laid all cells at
 * the top of their first row, and made a row as high as the highest of the cells that end in it.
 */
export const centreCells = (pages: readonly LaidPage[]): void => {
  for (const page of pages) {
    const cells = cellsOn(page)
    const bottoms = new Map<string, number>()
    for (const cell of cells) {
      const key = lastRowOf(cell)
      bottoms.set(key, Math.max(bottomOf(cell), bottoms.get(key) ?? 0))
    }
    for (const cell of cells) {
      const space = (bottoms.get(lastRowOf(cell)) ?? 0) - bottomOf(cell)
      for (const line of cell.lines) line.y += space / 2
    }
  }
}

const cellsOn = ({ items }: LaidPage): readonly LaidCell[] => {
  const cells = new Map<CellMark, LaidCell>()
  for (const laid of items) {
    const mark = markOf(laid)
    if (laid.type !== 'line' || mark?.kind !== 'cell') continue
    const cell = cells.get(mark) ?? { mark, lines: [] }
    cells.set(mark, cell)
    cell.lines.push(laid.item)
  }
  return [...cells.values()]
}

const lastRowOf = ({ mark: { block, lastRow } }: LaidCell): string => `${block} ${lastRow}`

const bottomOf = ({ lines }: LaidCell): number =>
  lines.reduce((bottom, line) => Math.max(bottom, line.y + line.getHeight()), -Infinity)
