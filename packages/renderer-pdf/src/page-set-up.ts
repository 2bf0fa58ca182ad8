import { linePitch, millimetresToPoints, page } from '@jibao/typography'
import type { Margin } from './pdfmake-nodes.ts'

export type Orientation = 'portrait' | 'landscape'

/** Lengths in points. */
export interface PageSetUp {
  readonly orientation: Orientation
  /** Of the sheet. */
  readonly height: number
  /** Of the area to fill. */
  readonly margins: Margin
  /** Width of the type area (版心). */
  readonly width: number
  /** From the foot of the type area to the foot of the sheet. */
  readonly foot: number
}

/** 22 lines fill the type area (GB/T 9704-2012 5.2.3). */
const linesPerPage = 22

const points = {
  width: millimetresToPoints(page.width),
  height: millimetresToPoints(page.height),
  top: millimetresToPoints(page.top),
  bottom: millimetresToPoints(page.bottom),
  left: millimetresToPoints(page.left),
  right: millimetresToPoints(page.right),
}

const portrait: PageSetUp = {
  orientation: 'portrait',
  height: points.height,
  // The last line's leading lies below the type area, as nothing follows to be kept apart from.
  margins: [
    points.left,
    points.top,
    points.right,
    points.height - points.top - linesPerPage * linePitch - 0.01,
  ],
  width: points.width - points.left - points.right,
  foot: points.bottom,
}

/** The sheet turned clockwise: its binding side becomes the head (GB/T 9704-2012 8). */
const landscape: PageSetUp = {
  orientation: 'landscape',
  height: points.width,
  margins: [points.bottom, points.left, points.top, points.right],
  width: points.height - points.bottom - points.top,
  foot: points.right,
}

export const pageSetUp: Readonly<Record<Orientation, PageSetUp>> = { portrait, landscape }
