import type { Found, FoundCell, FoundParagraph } from './found.ts'

interface CellUnderWay {
  colSpan: number
  /** Begins or goes on with a cell that reaches down over several rows. */
  merge?: 'first' | 'further'
  /** Goes on with the cell to its left. */
  isRunOn: boolean
  readonly blocks: Found[]
}

export interface RowUnderWay {
  isHeader: boolean
  isLeftOut: boolean
  columnsBefore: number
  readonly cells: CellUnderWay[]
}

export interface TableUnderWay {
  readonly rows: RowUnderWay[]
}

export const startTable = (): TableUnderWay => ({ rows: [] })

export const startRow = ({ rows }: TableUnderWay): void => {
  rows.push({ isHeader: false, isLeftOut: false, columnsBefore: 0, cells: [] })
}

export const startCell = ({ rows }: TableUnderWay): Found[] => {
  const cell: CellUnderWay = { colSpan: 1, isRunOn: false, blocks: [] }
  rows.at(-1)?.cells.push(cell)
  return cell.blocks
}

/** A page holds no more columns. */
const mostColumns = 200

const within = (columns: number): number => Math.min(Math.max(columns, 0), mostColumns)

type Spanning = { -readonly [Key in keyof FoundCell]: FoundCell[Key] }

const isParagraph = (block: Found): block is FoundParagraph => block.kind === 'paragraph'

const settleCells = (rows: readonly RowUnderWay[]): readonly FoundCell[] => {
  const cells: Spanning[] = []
  /** By column: the cell there that the next row may go on with. */
  let above = new Map<number, Spanning>()
  for (const [row, { cells: found, columnsBefore, isHeader }] of rows.entries()) {
    const here = new Map<number, Spanning>()
    let column = within(columnsBefore)
    let last: Spanning | undefined
    for (const { colSpan, merge, isRunOn, blocks } of found) {
      const width = Math.max(1, within(colSpan))
      const over = merge === 'further' ? above.get(column) : undefined
      if (isRunOn && last !== undefined) last.colSpan += width
      else if (over?.colSpan === width) {
        over.rowSpan = row - over.row + 1
        here.set(column, over)
        last = over
      } else {
        const paragraphs = blocks.filter(isParagraph)
        last = { row, column, rowSpan: 1, colSpan: width, isHeader, paragraphs }
        cells.push(last)
        if (merge !== undefined) here.set(column, last)
      }
      column += width
    }
    above = here
  }
  return cells
}

/** A frame around blocks: one cell, or cells that hold tables. */
const isLayout = (cells: readonly CellUnderWay[]): boolean =>
  cells.length === 1 || cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))

/** A table, or the blocks in it when it only lays them out. */
export const finishTable = ({ rows }: TableUnderWay): readonly Found[] => {
  const kept = rows.filter(({ isLeftOut }) => !isLeftOut)
  const all = kept.flatMap(({ cells }) => cells)
  if (isLayout(all)) return all.flatMap(({ blocks }) => blocks)
  return all.length === 0 ? [] : [{ kind: 'table', cells: settleCells(kept) }]
}
