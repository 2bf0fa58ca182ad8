import { page } from '@jibao/typography'
import type { Margins, PageSetup } from 'exceljs'

const a4 = 9

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 100) / 100

/** Half of the bottom margin, so that a footer clears the text. */
const margins = (top: number, side: number, bottom: number): Margins => ({
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
export const tablePage = (titleRows: number): Partial<PageSetup> => ({
  paperSize: a4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: margins(20, 15, 20),
  ...(titleRows === 0 ? {} : { printTitlesRow: `1:${titleRows}` }),
})

/** At its own size: where a sheet is fitted to the page, Excel passes over manual page breaks. */
export const prosePage: Partial<PageSetup> = {
  paperSize: a4,
  horizontalCentered: true,
  orientation: 'portrait',
  // Narrow sides: without Calibri, Excel's unit of width, the columns come out wider, by a third at most.
  margins: margins(page.top, 15, page.bottom),
}
