import { type LaidPage, markOf } from './laid-page.ts'
import type { CellMark } from './mark.ts'

/**
 * The row at which a page should begin that is about to begin at `row`: the first of a few rows with a
 * merged cell in common, unless these began the part of the table themselves.
 */
export const startOfGroup = (pages: readonly LaidPage[], block: number, row: number): number =>
  cellsOf(pages)
    .filter((cell) => cell.block === block && cell.row > cell.part)
    .filter((cell) => cell.row < row && row <= cell.lastRow)
    .filter(({ kept }) => kept)
    .reduce((first, cell) => Math.min(first, cell.row), row)

/**
 * The block to begin a page with when the first few rows of a table, which have a merged cell in
 * common, are parted before `row`: what stands directly above the table, or the table itself.
 */
export const leaderOfFirstGroup = (
  pages: readonly LaidPage[],
  block: number,
  row: number,
): number | undefined => {
  const cells = cellsOf(pages).filter((cell) => cell.block === block)
  const start = Math.min(...cells.map(({ part }) => part))
  const holds = cells.some(
    (cell) =>
      cell.row === start &&
      start <= row &&
      row <= cell.lastRow &&
      cell.lastRow > start &&
      cell.kept,
  )
  return holds ? (headerLeader(pages, block) ?? block) : undefined
}

const headerLeader = (pages: readonly LaidPage[], block: number): number | undefined =>
  allCells(pages).find((cell) => cell.block === block && cell.leader !== undefined)?.leader

/** A merged cell whose text goes on on this page, as it is higher than its rows on the page before. */
export const partedCell = (page: LaidPage, before: LaidPage | undefined): CellMark | undefined => {
  if (before === undefined) return undefined
  const above = new Set(cellsOf([before]))
  return cellsOf([page]).find((cell) => above.has(cell) && cell.lastRow > cell.row)
}

const allCells = (pages: readonly LaidPage[]): readonly CellMark[] =>
  pages
    .flatMap(({ items }) => items)
    .map(markOf)
    .filter((mark) => mark?.kind === 'cell')

/** Those of body rows. */
const cellsOf = (pages: readonly LaidPage[]): readonly CellMark[] =>
  allCells(pages).filter(({ leader }) => leader === undefined)
