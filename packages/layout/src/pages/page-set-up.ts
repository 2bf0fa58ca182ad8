import { linesPerPage, millimetresToPoints, page } from '@jibao/typography'
import type { Margin } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'

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

export const sheet = {
  width: millimetresToPoints(page.width),
  height: millimetresToPoints(page.height),
  top: millimetresToPoints(page.top),
  bottom: millimetresToPoints(page.bottom),
  left: millimetresToPoints(page.left),
  right: millimetresToPoints(page.right),
} as const

/** For rounding, where lines fill an area exactly. */
const slack = 0.01

const portrait: PageSetUp = {
  orientation: 'portrait',
  height: sheet.height,
  // The last line's leading lies below the type area, as nothing follows to be kept apart from.
  margins: [
    sheet.left,
    sheet.top,
    sheet.right,
    sheet.height - sheet.top - linesPerPage * pitch - slack,
  ],
  width: sheet.width - sheet.left - sheet.right,
  foot: sheet.bottom,
}

/** The sheet turned clockwise: its left side becomes the head (GB/T 9704-2012 8). */
const landscape: PageSetUp = {
  orientation: 'landscape',
  height: sheet.width,
  margins: [sheet.bottom, sheet.left, sheet.top, sheet.right],
  width: sheet.height - sheet.bottom - sheet.top,
  foot: sheet.right,
}

export const pageSetUp: Readonly<Record<Orientation, PageSetUp>> = { portrait, landscape }
