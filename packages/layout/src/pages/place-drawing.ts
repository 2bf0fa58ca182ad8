import type { CellDrawing } from '../table/cell-drawing.ts'
import type { LaidLine, PlacedSvg } from './laid-page.ts'

/** A drawing about the middle of its empty line, whose pen position is the middle of the cell. */
export const placeDrawing = (
  { svg, width, height }: CellDrawing,
  { x, y }: Pick<LaidLine, 'x' | 'y'>,
): PlacedSvg => ({ svg, x: x - width / 2, y, _width: width, _height: height })
