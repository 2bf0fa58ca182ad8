import type { Mark } from '../mark.ts'
import type { BlockOwner } from '../owner.ts'
import type { TextLine } from '../text/set-text.ts'
import type { Orientation } from './page-set-up.ts'

/** A page as pdfmake's layout leaves it, before it is drawn; lengths in points from the top left. */
export interface LaidPage {
  readonly pageSize: {
    readonly width: number
    readonly height: number
    readonly orientation: Orientation
  }
  items: readonly LaidItem[]
}

export type LaidItem =
  | { readonly type: 'line'; readonly item: LaidLine }
  | { readonly type: 'vector'; readonly item: LaidRule }
  | { readonly type: 'svg'; readonly item: LaidDrawing }

export interface LaidLine {
  x: number
  y: number
  readonly set: TextLine
  readonly inlines: readonly { readonly mark?: Mark | undefined }[]
  getHeight(): number
}

export interface LaidRule {
  readonly x1: number
  y1: number
  readonly x2: number
  y2: number
  readonly lineWidth: number
  /** `#RRGGBB` or the name that pdfmake gives to black. */
  readonly lineColor: string
  readonly mark?: Mark | undefined
}

/** Where a drawing stands, its upper left corner. */
export interface PlacedSvg {
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}

export interface LaidDrawing extends PlacedSvg {
  readonly alternative: string
  readonly owner: BlockOwner
}

export const markOf = ({ type, item }: LaidItem): Mark | undefined => {
  if (type === 'line') return item.inlines[0]?.mark
  if (type === 'vector') return item.mark
  return undefined
}
