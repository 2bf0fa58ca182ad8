import type { WordedCell } from '../assemble-draft.ts'
import type { Piece } from '../words.ts'
import type { Fragment } from './fragment.ts'
import { gridRooms, type Room } from './grid-rooms.ts'
import { lineText, type PageLine, pageLines } from './page-lines.ts'
import type { Grid } from './ruled-grids.ts'
import { wordsOfFragment } from './words-of-fragment.ts'

/** Letters stand above their baseline. */
const middleOf = ({
  x,
  width,
  y,
  size,
}: Fragment): { readonly across: number; readonly down: number } => ({
  across: x + width / 2,
  down: y - size / 3,
})

const isBetween = (place: number, borders: readonly number[]): boolean =>
  place > (borders[0] ?? 0) && place < (borders.at(-1) ?? 0)

const isInside = (each: Fragment, { xs, ys }: Grid): boolean => {
  const { across, down } = middleOf(each)
  return isBetween(across, xs) && isBetween(down, ys)
}

/** The index of the interval that holds a place. */
const intervalOf = (borders: readonly number[], place: number): number =>
  Math.max(
    0,
    borders.findLastIndex((border) => border <= place),
  )

export interface RuledTable {
  readonly page: number
  readonly xs: readonly number[]
  readonly top: number
  readonly cells: readonly WordedCell[]
}

interface Found {
  readonly tables: readonly RuledTable[]
  /** What stands in none. */
  readonly rest: readonly Fragment[]
}

/** Lines in a cell run on, except where Latin or numbers would run together. */
const joinLines = (lines: readonly PageLine[], lineOf: (y: number) => number): readonly Piece[] =>
  lines.flatMap((line, index) => {
    const place = { page: line.page, line: lineOf(line.y) }
    const before = index === 0 ? '' : lineText(lines[index - 1] ?? line)
    const text = lineText(line)
    const isParted = /[\w.%]$/.test(before) && /^[\w.%]/.test(text)
    return [...(isParted ? [{ text: ' ', place }] : []), { text, place: { ...place, column: 1 } }]
  })

/** The room of each place of the grid, rooms in order. */
const roomFinder = ({ xs, ys }: Grid, rooms: readonly Room[]): ((each: Fragment) => number) => {
  const columns = xs.length - 1
  const roomAt = new Map<number, number>()
  for (const [index, { row, column, rowSpan, colSpan }] of rooms.entries())
    for (let down = row; down < row + rowSpan; down += 1)
      for (let across = column; across < column + colSpan; across += 1)
        roomAt.set(down * columns + across, index)
  return (each) => {
    const { across, down } = middleOf(each)
    return roomAt.get(intervalOf(ys, down) * columns + intervalOf(xs, across)) ?? 0
  }
}

interface PageOfGrids {
  readonly grids: readonly Grid[]
  readonly page: number
  /** Number of the line whose baseline is at `y`. */
  readonly lineOf: (y: number) => number
}

/** What pdf.js gave as one, though a rule stands in it: figures of narrow columns. */
const partAtRules = (each: Fragment, roomOf: (part: Fragment) => number): readonly Fragment[] => {
  const words = wordsOfFragment(each)
  return new Set(words.map(roomOf)).size > 1 ? words : [each]
}

/** Puts the words of a page into the rooms of its grids. */
export const ruledTables = (
  fragments: readonly Fragment[],
  { grids, page, lineOf }: PageOfGrids,
): Found => {
  let rest = fragments
  const tables: RuledTable[] = []
  for (const grid of grids) {
    const inside = rest.filter((each) => isInside(each, grid))
    if (inside.length === 0) continue
    rest = rest.filter((each) => !isInside(each, grid))
    const rooms = gridRooms(grid)
    const roomOf = roomFinder(grid, rooms)
    const held = rooms.map((): Fragment[] => [])
    for (const each of inside.flatMap((one) => partAtRules(one, roomOf)))
      held[roomOf(each)]?.push(each)
    const cells = rooms.map((room, index) => ({
      ...room,
      isHeader: false,
      words: joinLines(pageLines(held[index] ?? [], page), lineOf),
    }))
    tables.push({ page, xs: grid.xs, top: grid.ys[0] ?? 0, cells })
  }
  return { tables, rest }
}
