import type { FontFace } from '@jibao/core'
import type { DrawnItem, DrawnPicture, DrawnRule, Place } from '../laid-report.ts'
import { groundsOf } from '../pages/grounds-of.ts'
import type { LaidItem, LaidLine, LaidPage, LaidRule, PlacedSvg } from '../pages/laid-page.ts'
import { placeDrawing } from '../pages/place-drawing.ts'
import { drawnLine } from './drawn-line.ts'
import { linkAreas } from './link-areas.ts'

/** What the marks and names of a page refer to. */
export interface DrawnScope {
  readonly faces: ReadonlyMap<string, FontFace>
  readonly places: ReadonlyMap<string, Place>
}

/** What lies on a page, in the order in which it is drawn. */
export const drawnItems = ({ items }: LaidPage, scope: DrawnScope): readonly DrawnItem[] => {
  let lines = 0
  const drawn = (laid: LaidItem): readonly DrawnItem[] => {
    if (laid.type === 'vector') return [drawnRule(laid.item)]
    if (laid.type === 'svg') return [drawnPicture(laid.item, laid.item.alternative)]
    const line = laid.item
    const { drawing } = line.set.text.block
    if (drawing !== undefined)
      return [drawnPicture(placeDrawing(drawing, line), drawing.alternative)]
    if (isEmpty(line)) return []
    lines += 1
    return [...groundsOf(line), ...drawnLine(line, lines - 1, scope), ...linkAreas(line, scope)]
  }
  return items.flatMap(drawn)
}

const isEmpty = ({ set: { line } }: LaidLine): boolean => line.start === line.end

const drawnRule = ({ x1, y1, x2, y2, lineWidth, lineColor }: LaidRule): DrawnRule => ({
  type: 'rule',
  x1,
  y1,
  x2,
  y2,
  lineWidth,
  colour: lineColor === 'black' ? '000000' : lineColor.slice(1),
})

const drawnPicture = (
  { svg, x, y, _width: width, _height: height }: PlacedSvg,
  alternative: string,
): DrawnPicture => ({ type: 'picture', x, y, width, height, svg, alternative })
