import type { Style, Workbook } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { textContent } from './cell-contents.ts'
import { sheetNames } from './form-layout.ts'
import { groundOf, headingStyle, plainStyle, sizes, titleStyle } from './form-styles.ts'
import { guideSections } from './guide-lines.ts'
import { landscapePage } from './page-setup.ts'
import { protectSheet } from './protect-sheet.ts'
import { textHeight } from './row-height.ts'
import { writeCell } from './write-cell.ts'

const widths = { term: 16, text: 110 } as const

/** Points above a heading. */
const headingSpace = 12

/** Adds what a clerk has to know to fill the form in. */
export const addGuideSheet = async (workbook: Workbook, plan: FormPlan): Promise<void> => {
  const sheet = workbook.addWorksheet(sheetNames.guide, {
    pageSetup: landscapePage,
    views: [{ showGridLines: false }],
  })
  sheet.columns = [{ width: widths.term }, { width: widths.text }]
  let row = 0
  const writeHeading = (text: string, style: Partial<Style>): void => {
    row += 1
    writeCell(sheet, `A${row}`, textContent(text), style)
    sheet.mergeCells(`A${row}:B${row}`)
    const size = style.font?.size ?? sizes.text
    sheet.getRow(row).height = textHeight(text, widths.term + widths.text, size) + headingSpace
  }
  writeHeading(sheetNames.guide, titleStyle)
  for (const { heading, lines } of guideSections(plan)) {
    writeHeading(heading, headingStyle)
    for (const { term, text, rgb } of lines) {
      row += 1
      const ground = rgb === undefined ? {} : { fill: groundOf(rgb) }
      writeCell(sheet, `A${row}`, textContent(term), { ...plainStyle, ...ground })
      writeCell(sheet, `B${row}`, textContent(text), plainStyle)
      sheet.getRow(row).height = textHeight(text, widths.text)
    }
  }
  await protectSheet(sheet)
}
