import type { Worksheet } from 'exceljs'
import type { FormRow } from '../plan/form-plan.ts'
import { attainmentCell, attainmentFormat } from './attainment-cell.ts'
import { addressOf, columnKeys, type FormColumn, formColumns, formRows } from './form-layout.ts'
import { dateFormat, inputStyle, lockedStyle, textFormat } from './form-styles.ts'
import { type RowEntries, rowContents } from './row-contents.ts'
import { textHeight } from './row-height.ts'
import { writeCell } from './write-cell.ts'

/** Of empty cells: where text belongs, Excel would turn 3-1 into a day. */
const formats: Readonly<Partial<Record<FormColumn, string>>> = {
  id: textFormat,
  rate: attainmentFormat,
  asOf: dateFormat,
  note: textFormat,
  evidence: textFormat,
}

/**
 * Writes one indicator. Nothing is merged: a goal stands beside each of its indicators, so that rows can be sorted
 * and moved.
 * @param index of the row in its plan, from 0
 * @param entries what is recorded when absent
 */
export const writeRow = (
  sheet: Worksheet,
  row: FormRow,
  index: number,
  entries: RowEntries | undefined,
): void => {
  const number = formRows.first + index
  const contents = rowContents(row, index + 1, entries)
  for (const key of columnKeys) {
    const column = formColumns[key]
    const style = 'isInput' in column ? inputStyle(column.align) : lockedStyle(column.align)
    const content = key === 'rate' ? undefined : contents[key]
    writeCell(sheet, addressOf(key, number), content, style, formats[key])
  }
  const figure = addressOf('figure', number)
  const attainment = attainmentCell(row.target, contents.figure, figure)
  if (attainment !== undefined) sheet.getCell(addressOf('rate', number)).value = attainment
  sheet.getRow(number).height = Math.max(
    ...columnKeys.map((key) => {
      const content = key === 'rate' || key === 'id' ? undefined : contents[key]
      return textHeight(content?.kind === 'text' ? content.text : '', formColumns[key].width)
    }),
  )
}
