import type { Cell, CellContent, DefinedName, Sheet, Workbook } from '@jibao/workbook'

/** Something that somebody does to a workbook. */
export type Edit = (workbook: Workbook) => Workbook

const onSheet =
  (name: string, change: (sheet: Sheet) => Sheet): Edit =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  })

const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column)

/** `H7` */
const place = (address: string): { readonly row: number; readonly column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(digits), column }
}

/** Types into a cell: text as such, a number as spreadsheets store it; `undefined` clears it. */
export const type = (
  address: string,
  content: string | number | CellContent | undefined,
  more: Partial<Cell> = {},
  sheet = '填报表',
): Edit =>
  onSheet(sheet, (one) => {
    const at = place(address)
    const others = one.cells.filter(({ row, column }) => row !== at.row || column !== at.column)
    if (content === undefined && Object.keys(more).length === 0) return { ...one, cells: others }
    const stored: CellContent | undefined =
      typeof content === 'string'
        ? { kind: 'text', text: content }
        : typeof content === 'number'
          ? { kind: 'number', value: String(content) }
          : content
    const cell = { ...at, ...(stored === undefined ? {} : { content: stored }), ...more }
    return { ...one, cells: inOrder([...others, cell]) }
  })

/** Moves rows to where `target` says; a row without a target is deleted. */
const moveRows = (target: (row: number) => number | undefined, sheet = '填报表'): Edit =>
  onSheet(sheet, (one) => ({
    ...one,
    cells: inOrder(
      one.cells.flatMap((cell) => {
        const row = target(cell.row)
        return row === undefined ? [] : [{ ...cell, row }]
      }),
    ),
  }))

export const insertRow = (at: number): Edit => moveRows((row) => (row >= at ? row + 1 : row))

export const deleteRow = (at: number): Edit =>
  moveRows((row) => (row === at ? undefined : row > at ? row - 1 : row))

export const swapRows = (a: number, b: number): Edit =>
  moveRows((row) => (row === a ? b : row === b ? a : row))

/** Copies a row to another place, over what stands there. */
export const copyRow = (from: number, to: number): Edit =>
  onSheet('填报表', (one) => ({
    ...one,
    cells: inOrder([
      ...one.cells.filter(({ row }) => row !== to),
      ...one.cells.filter(({ row }) => row === from).map((cell) => ({ ...cell, row: to })),
    ]),
  }))

/** Moves columns as Excel does, defined names along with them. */
const moveColumns =
  (target: (column: number) => number | undefined): Edit =>
  (workbook) => ({
    ...onSheet('填报表', (one) => ({
      ...one,
      cells: inOrder(
        one.cells.flatMap((cell) => {
          const column = target(cell.column)
          return column === undefined ? [] : [{ ...cell, column }]
        }),
      ),
      hiddenColumns: one.hiddenColumns.flatMap((column) => target(column) ?? []),
    }))(workbook),
    names: workbook.names.flatMap((name): readonly DefinedName[] => {
      const column = target(name.range.left)
      return column === undefined
        ? []
        : [{ ...name, range: { ...name.range, left: column, right: column } }]
    }),
  })

export const insertColumn = (at: number): Edit =>
  moveColumns((column) => (column >= at ? column + 1 : column))

export const deleteColumn = (at: number): Edit =>
  moveColumns((column) => (column === at ? undefined : column > at ? column - 1 : column))

export const swapColumns = (a: number, b: number): Edit =>
  moveColumns((column) => (column === a ? b : column === b ? a : column))

/** As programs do that know no defined names. */
export const dropNames: Edit = (workbook) => ({ ...workbook, names: [] })

export const renameSheet =
  (from: string, to: string): Edit =>
  (workbook) => ({
    ...onSheet(from, (sheet) => ({ ...sheet, name: to }))(workbook),
    names: workbook.names.map((name) => (name.sheet === from ? { ...name, sheet: to } : name)),
  })

/** Changes of a sheet that move nothing. */
export const changeSheet = (name: string, change: Partial<Sheet>): Edit =>
  onSheet(name, (sheet) => ({ ...sheet, ...change }))

/** Puts a copy of a sheet, of this workbook or another, behind the others. */
export const addSheet =
  (sheet: Sheet, name: string): Edit =>
  (workbook) => ({ ...workbook, sheets: [...workbook.sheets, { ...sheet, name }] })

export const sheetOf = (workbook: Workbook, name = '填报表'): Sheet => {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

export const edited = (workbook: Workbook, ...edits: readonly Edit[]): Workbook =>
  edits.reduce((one, edit) => edit(one), workbook)
