import type {
  CellValue,
  Cell as HucreCell,
  Sheet as HucreSheet,
  Workbook as HucreWorkbook,
  NamedRange,
} from 'hucre'
import type { Span } from '../cells/expand-spans.ts'
import { keepNames } from '../cells/keep-names.ts'
import { makeSheet } from '../cells/make-sheet.ts'
import { parseReference } from '../cells/parse-reference.ts'
import type { Place } from '../diagnostics.ts'
import type { Cell, DefinedName, Sheet, Workbook } from '../workbook.ts'
import type { Archive } from '../zip/open-archive.ts'
import { repack } from './repack.ts'
import { toCell } from './to-cell.ts'

type ToCell = (
  place: { readonly row: number; readonly column: number },
  value: CellValue,
  detail: HucreCell | undefined,
) => Cell | undefined

const readCells = ({ rows, cells }: HucreSheet, convert: ToCell): readonly Cell[] =>
  rows.flatMap((row, rowIndex) =>
    row.flatMap((value, columnIndex) => {
      const detail = cells?.get(`${rowIndex},${columnIndex}`)
      if (value === null && detail?.formula === undefined) return []
      return convert({ row: rowIndex + 1, column: columnIndex + 1 }, value, detail) ?? []
    }),
  )

/** Flagged, or set to no height at all. */
const hiddenRows = ({ rowDefs }: HucreSheet): readonly Span[] =>
  [...(rowDefs ?? [])]
    .filter(([, { hidden, height }]) => hidden === true || height === 0)
    .map(([index]) => ({ first: index + 1, count: 1 }))

const readSheet = (sheet: HucreSheet, hiddenColumns: readonly Span[], convert: ToCell): Sheet =>
  makeSheet({
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    cells: readCells(sheet, convert),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    hiddenRows: hiddenRows(sheet),
    hiddenColumns,
  })

const readName = ({ name, range }: NamedRange): readonly DefinedName[] => {
  const reference = parseReference(range)
  return reference === undefined ? [] : [{ name, ...reference }]
}

const convertBy = (
  { dateSystem, defaultFont }: HucreWorkbook,
  dateToSerial: (date: Date, is1904: boolean) => number,
): ToCell => {
  const epoch = dateSystem === '1904' ? 1904 : 1900
  const context = {
    epoch,
    toSerial: (date: Date) => dateToSerial(date, epoch === 1904),
    isStruck: defaultFont?.strikethrough === true,
  } as const
  return (place, value, detail) => toCell(place, value, detail, context)
}

/**
 * .xlsx by hucre. The text of a formula that the file shares among cells stands in the first of
 * them; the others have `''`.
 */
export const readXlsx = async (archive: Archive, place: Place): Promise<Workbook> => {
  const { bytes, sheets } = repack(archive, place)
  const hucre = await import('hucre')
  const read = await hucre.readXlsx(bytes, {
    readStyles: true,
    sheets: sheets.map(({ index }) => index),
  })
  const convert = convertBy(read, hucre.dateToSerial)
  return {
    format: 'xlsx',
    sheets: read.sheets.map((sheet, index) =>
      readSheet(sheet, sheets[index]?.hiddenColumns ?? [], convert),
    ),
    names: keepNames((read.namedRanges ?? []).flatMap(readName)),
  }
}
