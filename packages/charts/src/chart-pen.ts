import type { ChartNode } from '@jibao/document'
import type { Furniture } from '@jibao/typography'

/** A drawing as SVG, all its text in the one family that was asked for. */
export interface ChartDrawing {
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

/** What the bars and the points of a chart are called. */
export type ChartWords = Pick<Furniture, 'actual' | 'target'>

/** Where a chart stands. */
export interface ChartPlace {
  /** Of the whole drawing, points. */
  readonly width: number
  /** Name of a face that covers all labels. */
  readonly fontFamily: string
  readonly words: ChartWords
}

/** Draws charts; same chart, same bytes. */
export interface ChartPen {
  draw(chart: ChartNode, place: ChartPlace): ChartDrawing
}
