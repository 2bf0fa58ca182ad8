import type { Workbook } from '@jibao/workbook'
import { sheetNames } from '../form/form-layout.ts'
import type { FormOptions } from '../form/write-form.ts'
import { cellText } from '../intake/cell-text.ts'

/** Title and header come first. */
const firstRow = 3

/** What a form that went back once already carries along from before that. */
export const earlierLeftovers = ({ sheets }: Workbook): NonNullable<FormOptions['leftovers']> => {
  const cells = sheets.find(({ name }) => name === sheetNames.leftovers)?.cells ?? []
  const places = new Map(
    cells.filter(({ column }) => column === 1).map((cell) => [cell.row, cellText(cell)]),
  )
  return cells
    .filter(({ row, column }) => column === 2 && row >= firstRow)
    .map((cell) => ({ place: places.get(cell.row) ?? '', text: cellText(cell) }))
}
