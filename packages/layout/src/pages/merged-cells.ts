import type { CellMark } from '../mark.ts'
import { startOfPart, type TableCuts } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/** The merged cells of a table that keep a few rows together, but for those that begin a part of it. */
export const groupsOf = (
  pages: readonly LaidPage[],
  block: number,
  cuts: TableCuts,
): readonly CellMark[] =>
  cellsOf(pages).filter(
    (cell) =>
      cell.block === block &&
      cell.kept &&
      cell.lastRow > cell.row &&
      cell.row > startOfPart(cuts, cell),
  )

/** The row at which a page should begin that is about to begin at `row`: the first of its group, if it has one. */
export const startOfGroup = (groups: readonly CellMark[], row: number): number =>
  groups
    .filter((cell) => cell.row < row && row <= cell.lastRow)
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
  const holds = cells.some(
    (cell) =>
      cell.row === cell.first &&
      cell.first <= row &&
      row <= cell.lastRow &&
      cell.lastRow > cell.row &&
      cell.kept,
  )
  return holds ? (headerLeader(pages, block) ?? block) : undefined
}

const headerLeader = (pages: readonly LaidPage[], block: number): number | undefined =>
  allCells(pages).find((cell) => cell.block === block && cell.leader !== undefined)?.leader

/** A merged cell whose text goes on on this page, as it is higher than its rows on the page before. */
export const partedCell = (page: LaidPage, before: LaidPage | undefined): CellMark | undefined => {
  if (before === undefined) return undefined
  const cells = bodyCellsOf(page)
  if (cells.length === 0) return undefined
  const above = new Set(bodyCellsOf(before))
  return cells.find((cell) => above.has(cell) && cell.lastRow > cell.row)
}

const cells = new WeakMap<LaidPage, readonly CellMark[]>()

/** The cells on a page, one for each of their lines: of most pages none, which is not asked again. */
const cellsOn = (page: LaidPage): readonly CellMark[] => {
  const known = cells.get(page)
  if (known !== undefined) return known
  const found = page.items.map(markOf).filter((mark) => mark?.kind === 'cell')
  cells.set(page, found)
  return found
}

const allCells = (pages: readonly LaidPage[]): readonly CellMark[] => pages.flatMap(cellsOn)

/** Those of body rows. */
export const bodyCellsOf = (page: LaidPage): readonly CellMark[] =>
  cellsOn(page).filter(({ leader }) => leader === undefined)

const cellsOf = (pages: readonly LaidPage[]): readonly CellMark[] => pages.flatMap(bodyCellsOf)
