import type { PlacedCell, TableGrid, TableNode } from '@jibao/document'
import { alignedFigures, textWidth } from '@jibao/typography'

/** Free room beside a figure in em, so that figures in the middle of their column align at the point. */
export interface FigurePadding {
  readonly before: number
  readonly after: number
}

export const figurePadding = (
  node: TableNode,
  grid: TableGrid,
): ReadonlyMap<PlacedCell, FigurePadding> => {
  const figures = Array.from(alignedFigures(node, grid), ([placed, { whole, rest }]) => ({
    placed,
    whole: textWidth(whole),
    rest: textWidth(rest),
  }))
  const widest = new Map<number, { readonly whole: number; readonly rest: number }>()
  for (const { placed, whole, rest } of figures) {
    const { whole: otherWhole, rest: otherRest } = widest.get(placed.column) ?? {
      whole: 0,
      rest: 0,
    }
    widest.set(placed.column, {
      whole: Math.max(whole, otherWhole),
      rest: Math.max(rest, otherRest),
    })
  }
  return new Map(
    figures.map(({ placed, whole, rest }) => {
      const column = widest.get(placed.column) ?? { whole, rest }
      return [placed, { before: column.whole - whole, after: column.rest - rest }]
    }),
  )
}
