import type { PlacedCell, TableGrid, TableNode } from '@jibao/document'
import { breathe } from '@jibao/render'
import { alignedFigures, type TextStyle } from '@jibao/typography'
import type { Faces } from '../text/faces.ts'
import { widthOf } from '../text/width-of.ts'

/** A figure of a column, and how it stands about its decimal point; points. */
interface Figure {
  readonly cell: PlacedCell
  /** Up to the point, or to where it would be. */
  readonly before: number
  readonly after: number
}

const figuresPerBreath = 100

/**
 * How far figures are indented so that in each column of figures of one unit the decimal points stand
 * below one another, all of them together in the middle; points. What has no indent is centred by
 * itself, also in a column too narrow for it.
 * @param widths inner widths of the columns
 */
export const figureIndents = async (
  node: TableNode,
  grid: TableGrid,
  {
    widths,
    text: style,
    faces,
    signal,
  }: {
    readonly widths: readonly number[]
    readonly text: TextStyle
    readonly faces: Faces
    readonly signal: AbortSignal
  },
): Promise<ReadonlyMap<PlacedCell, number>> => {
  const lengths = new Map<string, number>()
  const lengthOf = (text: string): number => {
    const known = lengths.get(text)
    if (known !== undefined) return known
    const length = widthOf(style, faces.runs(text, style.font), faces)
    lengths.set(text, length)
    return length
  }
  const columns = new Map<number, Figure[]>()
  let count = 0
  for (const [cell, { whole, rest }] of alignedFigures(node, grid)) {
    if (count % figuresPerBreath === 0) await breathe(signal)
    count += 1
    const before = lengthOf(whole)
    const figures = columns.get(cell.column) ?? []
    columns.set(cell.column, figures)
    figures.push({ cell, before, after: lengthOf(whole + rest) - before })
  }
  return new Map(
    [...columns].flatMap(([column, figures]) => {
      // Not by a spread, which so many rows would overflow.
      const before = figures.reduce((most, figure) => Math.max(most, figure.before), -Infinity)
      const after = figures.reduce((most, figure) => Math.max(most, figure.after), -Infinity)
      const room = (widths[column] ?? 0) - before - after
      return room < 0
        ? []
        : figures.map((figure) => [figure.cell, room / 2 + before - figure.before] as const)
    }),
  )
}
