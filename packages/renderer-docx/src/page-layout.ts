import type { SectionNode } from '@jibao/document'
import {
  distances,
  halfLeading,
  linePitch,
  millimetresToPoints,
  millimetresToTwips,
  page,
  styles,
} from '@jibao/typography'
import { twips } from './twips.ts'
import type { PageProperties } from './wordml/section-properties.ts'

/** The area that Word fills on a page, in twips. */
export interface TextArea {
  readonly orientation: SectionNode['orientation']
  /** From the left edge of the sheet. */
  readonly left: number
  readonly textWidth: number
  readonly textHeight: number
}

/** A page as we set it up. */
export interface PageLayout extends TextArea {
  readonly properties: PageProperties
}

export type TextAreas = Readonly<Record<SectionNode['orientation'], TextArea>>

/** Upright. */
const paper = { width: millimetresToTwips(page.width), height: millimetresToTwips(page.height) }

/**
 * Word sets text in the middle of its line, so that its margins stand back by the leading above the
 * first line and below the last: 34.58 and 32.58 mm (GB/T 33476.2-2016).
 */
const margins = {
  portrait: {
    top: millimetresToTwips(page.top - halfLeading),
    right: millimetresToTwips(page.right),
    bottom: millimetresToTwips(page.bottom - halfLeading),
    left: millimetresToTwips(page.left),
  },
  // The portrait page turned a quarter clockwise: 订口 is at the top (GB/T 9704-2012 8).
  landscape: {
    top: millimetresToTwips(page.left - halfLeading),
    right: millimetresToTwips(page.top),
    bottom: millimetresToTwips(page.right - halfLeading),
    left: millimetresToTwips(page.bottom),
  },
} as const

/** Lower edge of the paper to the middle of the page number's dashes, points: 28 mm. */
export const pageNumberRise = millimetresToPoints(page.bottom - distances.pageNumberDrop)

/** Lower edge of the paper to the foot of the page number's line. */
const footer = twips(pageNumberRise - styles.pageNumber.lineHeight / 2)

/**
 * Not linesAndChars: its cells are wider or narrower than type of another size. Turned, a page has
 * half a line over, which LibreOffice leaves empty where there is a grid.
 */
const grids = {
  portrait: { type: 'lines', linePitch: twips(linePitch) },
  landscape: { linePitch: twips(linePitch) },
} as const

const layoutOf = (orientation: SectionNode['orientation']): PageLayout => {
  const margin = margins[orientation]
  const { width, height } =
    orientation === 'portrait' ? paper : { width: paper.height, height: paper.width }
  return {
    orientation,
    properties: {
      size: { width, height, orientation },
      margin: { ...margin, footer },
      grid: grids[orientation],
    },
    left: margin.left,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  }
}

/** A4, upright and turned. */
export const pageLayouts: Readonly<Record<SectionNode['orientation'], PageLayout>> = {
  portrait: layoutOf('portrait'),
  landscape: layoutOf('landscape'),
}
