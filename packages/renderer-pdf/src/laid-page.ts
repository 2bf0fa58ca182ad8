import type { Mark } from './mark.ts'
import type { Orientation } from './page-set-up.ts'

/** A page as pdfmake's layout leaves it, before it is drawn; lengths in points from the top left. */
export interface LaidPage {
  readonly pageSize: {
    readonly width: number
    readonly height: number
    readonly orientation: Orientation
  }
  readonly items: readonly LaidItem[]
}

export type LaidItem =
  | { readonly type: 'line'; readonly item: LaidLine }
  | { readonly type: 'vector'; readonly item: LaidRule }
  | { readonly type: 'svg'; readonly item: object }

export interface LaidLine {
  y: number
  readonly inlines: readonly { readonly mark?: Mark }[]
  getHeight(): number
}

interface LaidRule {
  y1: number
  y2: number
  readonly mark?: Mark
}

export const markOf = ({ type, item }: LaidItem): Mark | undefined => {
  if (type === 'line') return item.inlines[0]?.mark
  if (type === 'vector') return item.mark
  return undefined
}
