import type { Grid } from './ruled-grids.ts'

/** A cell of a grid, with those that no rule parts from it. */
export interface Room {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** Rooms in reading order; a room reaches right and down until a rule. */
export const gridRooms = ({ xs, ys, hasLeft, hasTop }: Grid): readonly Room[] => {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const taken = new Set<number>()
  const rooms: Room[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let colSpan = 1
      while (
        column + colSpan < columns &&
        !hasLeft(row, column + colSpan) &&
        !taken.has(row * columns + column + colSpan)
      )
        colSpan += 1
      let rowSpan = 1
      while (row + rowSpan < rows && !hasTop(row + rowSpan, column)) rowSpan += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1)
          taken.add((row + down) * columns + column + across)
      rooms.push({ row, column, rowSpan, colSpan })
    }
  return rooms
}
