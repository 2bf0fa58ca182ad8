import { type ChartDrawing, drawSparkline } from '@jibao/charts'
import { printValue, type TableCell } from '@jibao/document'

/** What a cell shows in the place of text: it stands in an empty line, in its middle. */
export interface CellDrawing extends ChartDrawing {
  /** Its figures as text, for those who cannot see it. */
  readonly alternative: string
}

/**
 * @param height of the characters beside it, points
 * @param room inner width of the cell, points
 * @param trend the word for what it shows
 */
export const cellDrawing = (
  { children }: TableCell,
  height: number,
  room: number,
  trend: string,
): CellDrawing | undefined => {
  const sparkline = children.find(({ type }) => type === 'sparkline')
  if (sparkline?.type !== 'sparkline') return undefined
  return {
    ...drawSparkline(sparkline, height, room),
    alternative: `${trend}：${sparkline.values.map(printValue).join('、')}`,
  }
}
