import type { ChartNode } from '@jibao/document'
import type { Furniture } from '@jibao/typography'

/** A drawing as SVG, its text in the families that were asked for. */
export interface ChartDrawing {
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

/** What the bars and the points of a chart are called. */
export type ChartWords = Pick<Furniture, 'actual' | 'target'>

/** A part of a line, in one face. */
export interface LinePart {
  readonly text: string
  readonly fontFamily: string
}

/** A line as a shape. */
export interface LineShape {
  /** SVG path data in thousandths of an em, y upwards, the baseline at 0. */
  readonly path: string
  /** Thousandths of an em. */
  readonly width: number
}

/** Where a chart stands. */
export interface ChartPlace {
  /** Of the whole drawing, points. */
  readonly width: number
  /** Name of the face of its text. */
  readonly fontFamily: string
  /** Cuts a line where its face changes; absent when one face has all characters. */
  readonly cut?: (line: string) => readonly LinePart[]
  /** Draws a line as a shape in the place of text; `undefined` where it cannot. */
  readonly shape?: (line: string) => LineShape | undefined
  readonly words: ChartWords
}

/** Draws charts; same chart, same bytes. */
export interface ChartPen {
  draw(chart: ChartNode, place: ChartPlace): ChartDrawing
}
