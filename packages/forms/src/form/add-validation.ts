import type { DataValidation, Worksheet } from 'exceljs'

/** exceljs has it, its types do not. */
interface Validated {
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}

const isValidated = (sheet: Worksheet): sheet is Worksheet & Validated => 'dataValidations' in sheet

/** One rule over a range: given cell by cell, exceljs writes ranges that overlap. */
export const addValidation = (
  sheet: Worksheet,
  range: string,
  validation: DataValidation,
): void => {
  if (!isValidated(sheet)) throw new Error('exceljs without dataValidations')
  sheet.dataValidations.add(range, validation)
}
