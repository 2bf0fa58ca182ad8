import { type ChartDrawing, drawSparkline } from '@jibao/charts'
import {
  printValue,
  type SparklineNode,
  type TableCell,
  type TableNode,
  walk,
} from '@jibao/document'
import { ImageRun } from 'docx'
import { pixels } from '../pixels.ts'
import type { Place } from '../place.ts'
import { rasterise } from '../rasterise.ts'

interface Picture extends ChartDrawing {
  readonly png: Uint8Array
}

export type SparklinePictures = ReadonlyMap<SparklineNode, Picture>

/**
 * The sparklines of a table as pictures.
 * @param height of its text, points
 */
export const drawSparklines = async (
  table: TableNode,
  { pictures, height }: Pick<Place, 'pictures'> & { readonly height: number },
): Promise<SparklinePictures> => {
  const drawn = new Map<SparklineNode, Picture>()
  for (const node of walk(table)) {
    if (node.type !== 'sparkline') continue
    const drawing = drawSparkline(node, height)
    const picture = pictures.get(node) ?? rasterise(drawing.svg)
    pictures.set(node, picture)
    drawn.set(node, { ...drawing, png: await picture })
  }
  return drawn
}

/** @param room width of the cell, points */
export const sparklineRuns = (
  { children }: TableCell,
  pictures: SparklinePictures,
  { room, trend }: { readonly room: number; readonly trend: string },
): readonly ImageRun[] =>
  children.flatMap((child) => {
    if (child.type !== 'sparkline') return []
    const picture = pictures.get(child)
    if (picture === undefined) throw new RangeError('a sparkline that was not drawn')
    const { png, width, height } = picture
    const scale = Math.min(1, room / width)
    const description = `${trend}：${child.values.map(printValue).join('、')}`
    return [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: pixels(width * scale), height: pixels(height * scale) },
        altText: { name: trend, description },
      }),
    ]
  })
