/**
 * Where a value or a fault comes from: a place in a text file, or a cell in a workbook.
 * It travels with every value to the last renderer.
 */
export interface Origin {
  /** Path relative to the workspace (or as the user named it), with `/` on every system. */
  readonly file: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units. */
  readonly column?: number
  readonly sheet?: string
  /** A1 style, e.g. `C7`. */
  readonly cell?: string
}

/** `progress/2024-Q2.yaml:12:5`, or `回收/残联.xlsx 填报表!C7`; a sheet or a cell may stand alone. */
export const formatOrigin = ({ file, line, column, sheet, cell }: Origin): string => {
  const inWorkbook = [sheet, cell].filter((part) => part !== undefined).join('!')
  if (inWorkbook !== '') return `${file} ${inWorkbook}`
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
