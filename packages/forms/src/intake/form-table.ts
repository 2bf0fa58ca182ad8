import type { Cell, Sheet, Workbook } from '@jibao/workbook'
import { columnKeys, type FormColumn, formColumns } from '../form/form-layout.ts'
import { columnNames } from '../form/form-meta.ts'
import { plainWords } from '../names/plain-words.ts'
import { cellWords } from './cell-words.ts'

/** The table of a form on one sheet of a workbook. */
export interface FormTable {
  readonly sheet: Sheet
  /** 1-based; the rows of indicators stand below it. */
  readonly headerRow: number
  /** 1-based, of the columns that are still there. */
  readonly columns: ReadonlyMap<FormColumn, number>
  /** Rows below the header that hold anything, in order. */
  readonly rows: readonly number[]
  cellAt(row: number, column: FormColumn): Cell | undefined
}

const headings = new Map<string, FormColumn>(
  columnKeys.map((key) => [plainWords(formColumns[key].heading), key]),
)

/** Enough of them in one row make it the header, whatever was renamed or deleted. */
const fewestHeadings = 3

/** The table of a form on a sheet: where its headings stand, and where the names of its columns have gone. */
export const findFormTable = (sheet: Sheet, names: Workbook['names']): FormTable | undefined => {
  const rows = rowsOf(sheet)
  const named = namedColumns(sheet, names)
  const header = headerOf(rows, named.size > 0)
  if (header === undefined && named.size === 0) return undefined
  const headerRow = header?.row ?? topOf(sheet, names) - 1
  const columns = new Map<FormColumn, number>()
  const taken = header?.headings ?? new Map<number, FormColumn>()
  for (const key of columnKeys) {
    // A name may have been left behind by columns that were cut and pasted: a heading over it knows better.
    const byName = named.get(key)
    const says = byName === undefined ? undefined : taken.get(byName)
    const byHeading = [...taken].find(([, heading]) => heading === key)?.[0]
    const column = byName === undefined || (says !== undefined && says !== key) ? byHeading : byName
    if (column !== undefined) columns.set(key, column)
  }
  return {
    sheet,
    headerRow,
    columns,
    rows: [...rows.keys()].filter((row) => row > headerRow).toSorted((a, b) => a - b),
    cellAt: (row, key) => rows.get(row)?.get(columns.get(key) ?? 0),
  }
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, Cell>>

const rowsOf = ({ cells }: Sheet): Rows => {
  const rows = new Map<number, Map<number, Cell>>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, Cell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return rows
}

/** The first row with headings of the form, which stand by column. */
const headerOf = (
  rows: Rows,
  isNamed: boolean,
): { readonly row: number; readonly headings: ReadonlyMap<number, FormColumn> } | undefined => {
  for (const [row, cells] of [...rows].toSorted(([a], [b]) => a - b)) {
    const found = new Map<number, FormColumn>()
    for (const [column, cell] of cells) {
      const key = headings.get(plainWords(cellWords(cell)))
      if (key !== undefined) found.set(column, key)
    }
    if (found.size >= fewestHeadings && (isNamed || [...found.values()].includes('figure'))) {
      return { row, headings: found }
    }
  }
  return undefined
}

const namedColumns = (sheet: Sheet, names: Workbook['names']): ReadonlyMap<FormColumn, number> =>
  new Map(
    (Object.entries(columnNames) as [keyof typeof columnNames, string][]).flatMap(([key, name]) =>
      names
        .filter((one) => one.name === name && one.sheet === sheet.name)
        .map(({ range }) => [key, range.left] as const),
    ),
  )

const topOf = (sheet: Sheet, names: Workbook['names']): number => {
  const own = new Set<string>(Object.values(columnNames))
  const tops = names
    .filter(({ name, sheet: on }) => own.has(name) && on === sheet.name)
    .map(({ range }) => range.top)
  return Math.min(...tops)
}
