import type { SectionNode } from '@jibao/document'
import type { TextArea } from '../page-layout.ts'
import { childOf, type XmlElement } from '../xml-tree.ts'

export type Orientation = SectionNode['orientation']

/** Word's own, of a file that names none: twips. */
const defaults = { w: 11906, h: 16838, top: 1440, right: 1800, bottom: 1440, left: 1800, gutter: 0 }

type Side = 'top' | 'right' | 'bottom' | 'left'
type Margins = Readonly<Record<Side, number>>

/** A page and its margins: twips. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margins: Margins
}

/** A quarter turn clockwise: what was at the left is at the top. */
const turn = ({ width, height, margins }: Sheet): Sheet => ({
  width: height,
  height: width,
  margins: {
    top: margins.left,
    right: margins.top,
    bottom: margins.right,
    left: margins.bottom,
  },
})

/** A quarter turn back. */
const turnBack = (sheet: Sheet): Sheet => turn(turn(turn(sheet)))

/** An attribute that is a number. */
export const attributeOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const written = Number(element?.attributes[`w:${name}`] ?? Number.NaN)
  return Number.isFinite(written) ? written : undefined
}

/** The page of a section, `w:sectPr`. */
export const sheetOf = (properties: XmlElement | undefined): Sheet => {
  const size = properties && childOf(properties, 'w:pgSz')
  const margin = properties && childOf(properties, 'w:pgMar')
  // Below 0, text overlaps the head of the page; it begins there all the same.
  const side = (name: Side): number => Math.abs(attributeOf(margin, name) ?? defaults[name])
  return {
    width: attributeOf(size, 'w') ?? defaults.w,
    height: attributeOf(size, 'h') ?? defaults.h,
    margins: {
      top: side('top'),
      right: side('right'),
      bottom: side('bottom'),
      left: side('left') + (attributeOf(margin, 'gutter') ?? defaults.gutter),
    },
  }
}

/** Width of one column of several of the same width. */
const columnWidth = (width: number, properties: XmlElement | undefined): number => {
  const columns = properties && childOf(properties, 'w:cols')
  const count = Math.max(1, attributeOf(columns, 'num') ?? 1)
  return Math.floor((width - (count - 1) * (attributeOf(columns, 'space') ?? 720)) / count)
}

/** The room for text on a page. */
export const areaOf = (
  { width, height, margins }: Sheet,
  orientation: Orientation,
  properties: XmlElement | undefined,
): TextArea => ({
  orientation,
  left: margins.left,
  textWidth: columnWidth(width - margins.left - margins.right, properties),
  textHeight: height - margins.top - margins.bottom,
})

/** How a page stands that is turned. */
export const other = { portrait: 'landscape', landscape: 'portrait' } as const
/** The turn of a page that stands so. */
export const turned = { portrait: turn, landscape: turnBack } as const
