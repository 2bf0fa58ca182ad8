import type { ChartDrawing } from '@jibao/charts'
import { printValue, type SparklineNode, type TableCell, type TableGrid } from '@jibao/document'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'
import { picture } from '../wordml/picture.ts'
import { run } from '../wordml/run.ts'

interface Picture extends ChartDrawing {
  readonly png: Uint8Array
}

export type SparklinePictures = ReadonlyMap<SparklineNode, Picture>

/**
 * The sparklines of a table as pictures.
 * @param height of its text, points
 */
export const drawSparklines = async (
  { cells }: TableGrid,
  { pictures, height }: Pick<Place, 'pictures'> & { readonly height: number },
): Promise<SparklinePictures> => {
  const drawn = new Map<SparklineNode, Picture>()
  for (const { cell } of cells) {
    for (const node of cell.children) {
      if (node.type !== 'sparkline') continue
      const { drawSparkline } = await import('@jibao/charts')
      const drawing = drawSparkline(node, height)
      const png = pictures.get(node) ?? rasterise(drawing.svg)
      pictures.set(node, png)
      drawn.set(node, { ...drawing, png: await png })
    }
  }
  return drawn
}

/** @param room width of the cell, points */
export const sparklineRuns = (
  { children }: TableCell,
  pictures: SparklinePictures,
  { room, trend, ids }: { readonly room: number; readonly trend: string } & Pick<Place, 'ids'>,
): string =>
  children
    .map((child) => {
      if (child.type !== 'sparkline') return ''
      const drawn = pictures.get(child)
      if (drawn === undefined) throw new RangeError('a sparkline that was not drawn')
      const { png, width, height } = drawn
      const scale = Math.min(1, room / width)
      const description = `${trend}：${child.values.map(printValue).join('、')}`
      return run(
        picture({
          ...ids.drawing(png),
          width: width * scale,
          height: height * scale,
          name: trend,
          description,
        }),
      )
    })
    .join('')
