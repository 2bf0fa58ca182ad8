import type { PageSetup } from 'exceljs'

const a4 = 9

/** A4 on its side, as wide as the page, as many pages as it takes. Inches. */
export const landscapePage: Partial<PageSetup> = {
  paperSize: a4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.4 },
}

/** Who fills it in on the left, — 1 — in the middle; an ampersand in a footer is written twice. */
export const pageFooter = (department: string): string =>
  `&L填报单位：${department.replaceAll('&', '&&')}&C— &P —`
