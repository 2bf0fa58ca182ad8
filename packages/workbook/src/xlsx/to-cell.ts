import type { CellValue, Cell as HucreCell } from 'hucre'
import { makeCell } from '../cells/make-cell.ts'
import { readStoredNumber } from '../cells/read-stored-number.ts'
import type { Run } from '../cells/separate-struck.ts'
import type { Epoch } from '../cells/serial-date.ts'
import type { Cell, CellContent } from '../workbook.ts'

/** Turns hucre's dates back into what the file stores. */
type ToSerial = (date: Date) => number

interface Context {
  readonly epoch: Epoch
  readonly toSerial: ToSerial
  /** The default font of the workbook is struck through. */
  readonly isStruck: boolean
}

/** hucre knows the built-in formats of China as dates, but not their codes. */
const unnamedDate = 'yyyy/m/d'

const readContent = (
  value: CellValue,
  detail: HucreCell | undefined,
  { epoch, toSerial }: Context,
): CellContent | undefined => {
  if (value === null) return undefined
  if (detail?.type === 'error') return { kind: 'error', code: String(value) }
  const format = detail?.style?.numFmt
  if (value instanceof Date) return readStoredNumber(toSerial(value), format ?? unnamedDate, epoch)
  if (typeof value === 'number') return readStoredNumber(value, format, epoch)
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  return { kind: 'text', text: value }
}

/** A run without a font of its own is set in that of the cell. */
const readRuns = ({ richText }: HucreCell, isStruck: boolean): readonly Run[] | undefined =>
  richText?.map(({ text, font }) => ({
    text,
    isStruck: font === undefined ? isStruck : font.strikethrough === true,
  }))

export const toCell = (
  place: { readonly row: number; readonly column: number },
  value: CellValue,
  detail: HucreCell | undefined,
  context: Context,
): Cell | undefined => {
  const font = detail?.style?.font
  const isStruck = font === undefined ? context.isStruck : font.strikethrough === true
  return makeCell({
    ...place,
    content: readContent(value, detail, context),
    runs: detail === undefined ? undefined : readRuns(detail, isStruck),
    isStruck,
    format: detail?.style?.numFmt,
    formula: detail?.formula,
  })
}
