import { type Diagnostic, isError, sortDiagnostics } from '@jibao/core'
import { type Dataset, type Period, writtenReading } from '@jibao/data-model'
import type { MergedFigure, MergedWorkbook } from '@jibao/forms'
import { cellAddress } from '@jibao/workbook'
import type { JudgedFile } from './judge-files.ts'

/** A figure of a workbook, for those who look at the run. */
export interface ImportedFigure {
  readonly indicator: string
  readonly name: string
  /** `填报表!H5` */
  readonly cell: string
  /** As it is recorded: `1022人`; absent when the cell could not be read. */
  readonly value?: string
}

/** What became of one file. */
export interface ImportedFile {
  /** As the user named it. */
  readonly file: string
  readonly sha256?: string
  readonly kind?: 'form' | 'table'
  readonly period?: Period
  /** Department id. */
  readonly department?: string
  /** Rows of indicators that were looked at, filled in or not. */
  readonly rowsRead: number
  readonly new: readonly ImportedFigure[]
  readonly same: readonly ImportedFigure[]
  /** Recorded already, now with an as-of date, a remark or evidence. */
  readonly supplemented: readonly ImportedFigure[]
  readonly changed: readonly (ImportedFigure & { readonly was: string })[]
  /** In conflict, or not to be read. */
  readonly refused: readonly ImportedFigure[]
  readonly diagnostics: readonly Diagnostic[]
}

export const importedFile = ({ read, merged }: JudgedFile, dataset: Dataset): ImportedFile => {
  const { file, sha256, diagnostics } = read
  const known = { file: file.shownAs, ...(sha256 === undefined ? {} : { sha256 }) }
  if (merged === undefined) {
    const nothing = { new: [], same: [], supplemented: [], changed: [], refused: [] }
    return { ...known, rowsRead: 0, ...nothing, diagnostics: sortDiagnostics(diagnostics) }
  }
  const { kind, period, department, rowsRead } = merged.returned
  return {
    ...known,
    kind,
    ...(period === undefined ? {} : { period }),
    ...(department === undefined ? {} : { department }),
    rowsRead,
    new: merged.fresh.map(shown),
    same: merged.same.map(shown),
    supplemented: merged.supplemented.map(shown),
    changed: merged.changed.map(({ figure, recorded }) => ({
      ...shown(figure),
      was: writtenReading(recorded.reading),
    })),
    refused: [...merged.refused.map(shown), ...unreadFigures(merged, dataset)],
    diagnostics: sortDiagnostics([...diagnostics, ...merged.diagnostics]),
  }
}

/** `填报表!H5` */
export const cellOf = ({ origin: { sheet = '', cell = '' } }: Pick<MergedFigure, 'origin'>) =>
  `${sheet}!${cell}`

const shown = (figure: MergedFigure): ImportedFigure => ({
  indicator: figure.indicator,
  name: figure.name,
  cell: cellOf(figure),
  value: figure.value,
})

/** Those in whose cell stands something that is no figure. */
const unreadFigures = (
  { returned: { layout, diagnostics } }: MergedWorkbook,
  { indicators }: Dataset,
): readonly ImportedFigure[] => {
  const column = layout?.columns.figure
  if (layout === undefined || column === undefined) return []
  const faulty = new Set(
    diagnostics
      .filter((one) => isError(one) && one.origin?.sheet === layout.sheet)
      .map(({ origin }) => origin?.cell),
  )
  return [...layout.rows].flatMap(([row, indicator]) => {
    const cell = cellAddress({ row, column })
    if (!faulty.has(cell)) return []
    const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator
    return [{ indicator, name, cell: `${layout.sheet}!${cell}` }]
  })
}
