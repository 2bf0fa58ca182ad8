export { cellAddress, columnLetters } from './cell-address.ts'
export { type ReadWorkbook, readWorkbook } from './read-workbook.ts'
export type { Cell, CellContent, CellRange, DefinedName, Sheet, Workbook } from './workbook.ts'
