import type { SectionNode } from '@jibao/document'
import { millimetresToTwips, page, styles } from '@jibao/typography'
import type { ISectionPropertiesOptions } from 'docx'
import { twips } from './twips.ts'

/** A page and its type area (版心), in twips. */
export interface PageLayout {
  readonly properties: ISectionPropertiesOptions
  readonly textWidth: number
  readonly textHeight: number
}

/** From the type area down to the middle of the page number, millimetres (GB/T 9704-2012 7.5). */
const pageNumberDrop = 7

/** A4. Landscape is the portrait page turned a quarter clockwise, so that 订口 is at the top. */
export const pageLayout = (orientation: SectionNode['orientation']): PageLayout => {
  const { top, right, bottom, left } = page
  const upright = orientation === 'portrait'
  const width = upright ? page.width : page.height
  const height = upright ? page.height : page.width
  const margin = upright
    ? { top, right, bottom, left }
    : { top: left, right: top, bottom: right, left: bottom }
  return {
    properties: {
      page: {
        // docx swaps the two itself for landscape.
        size: {
          width: millimetresToTwips(page.width),
          height: millimetresToTwips(page.height),
          orientation,
        },
        margin: {
          top: millimetresToTwips(margin.top),
          right: millimetresToTwips(margin.right),
          bottom: millimetresToTwips(margin.bottom),
          left: millimetresToTwips(margin.left),
          footer:
            millimetresToTwips(margin.bottom - pageNumberDrop) -
            twips(styles.pageNumber.lineHeight / 2),
        },
      },
    },
    textWidth: millimetresToTwips(width - margin.left - margin.right),
    textHeight: millimetresToTwips(height - margin.top - margin.bottom),
  }
}
