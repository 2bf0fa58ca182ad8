import { page } from '@jibao/typography'
import type { PageSetup } from './book/page-setup-xml.ts'

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 100) / 100

/** Half of the bottom margin, so that a footer clears the text. */
const margins = (top: number, side: number, bottom: number): PageSetup['margins'] => ({
  left: inches(side),
  right: inches(side),
  top: inches(top),
  bottom: inches(bottom),
  header: inches(top / 2),
  footer: inches(bottom / 2),
})

/**
 * As wide as the page, as many pages as it takes.
 * @param titleRows rows repeated at the top of each printed page
 */
export const tablePage = (titleRows: number, footer: string): PageSetup => ({
  orientation: 'landscape',
  margins: margins(20, 15, 20),
  fit: { width: 1, height: 0 },
  footer,
  ...(titleRows === 0 ? {} : { titles: `$1:$${titleRows}` }),
})

/**
 * At its own size: where a sheet is fitted to the page, Excel passes over manual page breaks.
 * @param area what is printed: `$B$2:$C$9`
 */
export const prosePage = (area: string, footer: string): PageSetup => ({
  orientation: 'portrait',
  // Narrow sides: without Calibri, Excel's unit of width, the columns come out wider, by a third at most.
  margins: margins(page.top, 15, page.bottom),
  footer,
  area,
})
