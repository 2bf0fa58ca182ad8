import type { TableColumn } from '@jibao/document'
import type { ExpressionRuleType, Worksheet } from 'exceljs'

/** By what a status says. */
const colours = [
  { words: ['滞后'], argb: 'FFF8CBCB' },
  { words: ['已完成', '超额完成'], argb: 'FFD5EBD3' },
  { words: ['未报送', '未启动'], argb: 'FFFFF2CC' },
] as const

/** Colours each status column between two rows by rules over the column, not cell by cell. */
export const colourStatus = (
  sheet: Worksheet,
  columns: readonly TableColumn[],
  firstRow: number,
  lastRow: number,
): void => {
  let priority = 1
  columns.forEach(({ role }, index) => {
    if (role !== 'status') return
    const { letter } = sheet.getColumn(index + 1)
    const rules = statusRules(`${letter}${firstRow}`, priority)
    priority += rules.length
    sheet.addConditionalFormatting({ ref: `${letter}${firstRow}:${letter}${lastRow}`, rules })
  })
}

/** One rule a colour; priorities count on from `first`, since they are unique on a sheet. */
const statusRules = (topCell: string, first: number): ExpressionRuleType[] =>
  colours.map(({ words, argb }, index) => ({
    // exceljs writes a text rule without its text, which LibreOffice then passes over.
    type: 'expression',
    formulae: [`OR(${words.map((word) => `ISNUMBER(SEARCH("${word}",${topCell}))`).join(',')})`],
    priority: first + index,
    style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } },
  }))
