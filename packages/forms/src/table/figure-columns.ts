import { type Diagnostic, isError } from '@jibao/core'
import type { Dataset, Period } from '@jibao/data-model'
import type { Column } from './compose-columns.ts'
import { columnPeriodUnclear, figureColumnsRival, periodUnknown } from './diagnostics.ts'
import type { OriginOf } from './origin-of.ts'
import { periodOfColumn, type TablePeriod } from './table-period.ts'

/** Which column holds the figures of which period. */
export interface FigureColumn {
  readonly column: Column
  /** Absent where each row says its own. */
  readonly period?: Period
}

interface Request {
  readonly columns: readonly Column[]
  readonly table: TablePeriod
  readonly dataset: Dataset
  readonly originOf: OriginOf
}

interface Chosen {
  readonly figures: readonly FigureColumn[]
  readonly diagnostics: readonly Diagnostic[]
}

/** So many columns of one period are worth a line each. */
const mostRivals = 5

/** One column for each period; where two could be it, none. */
export const chooseFigureColumns = ({ columns, table, dataset, originOf }: Request): Chosen => {
  const candidates = columns.filter(
    ({ heading: { role } }) => role === 'figure' || role === 'progress',
  )
  const isByRow = columns.some(({ heading: { role } }) => role === 'period')
  const byPeriod = new Map<Period | 'by-row', Column[]>()
  const diagnostics: Diagnostic[] = []
  for (const column of candidates) {
    const { years, parts } = column.heading
    const period =
      isByRow && years.length + parts.length === 0
        ? 'by-row'
        : periodOfColumn(column.heading, table, dataset)
    const origin = originOf(column.row, column.column)
    if (period === 'unclear') diagnostics.push(columnPeriodUnclear(column.text, origin))
    else if (period === 'unknown') diagnostics.push(periodUnknown(column.text, origin))
    else byPeriod.set(period, [...(byPeriod.get(period) ?? []), column])
  }
  const figures: FigureColumn[] = []
  for (const [period, all] of byPeriod) {
    const [column, ...rivals] = strongest(all)
    if (column === undefined) continue
    for (const rival of rivals.slice(0, mostRivals)) {
      const [first, second] = [column, rival].map(({ text, row, column: at }) => ({
        text,
        origin: originOf(row, at),
      }))
      if (first !== undefined && second !== undefined)
        diagnostics.push(figureColumnsRival(first, second))
    }
    if (rivals.length > 0) continue
    figures.push(period === 'by-row' ? { column } : { column, period })
  }
  const isNeedless = figures.length > 0 || diagnostics.some(isError)
  return {
    figures,
    // With nothing else to read, a column that cannot be told is what stands in the way.
    diagnostics: isNeedless
      ? diagnostics
      : diagnostics.map((one) => ({ ...one, severity: 'error' as const })),
  }
}

/** Those that are no less certain than any other: told by a map, then headed by a word for figures, then for prose. */
const strongest = (columns: readonly Column[]): readonly Column[] => {
  const mapped = columns.filter(({ isMapped }) => isMapped)
  if (mapped.length > 0) return mapped
  const named = columns.filter(({ heading }) => heading.role === 'figure')
  const certain = named.length > 0 ? named : columns
  // 累计完成 beside 本季完成 leaves no doubt; 完成值 beside 本季完成 does.
  const quarterly = certain.filter(({ heading }) => heading.isOfQuarter)
  const others = certain.filter(({ heading }) => !heading.isOfQuarter)
  const isCertain = others.length === 1 && others.every(({ heading }) => heading.isCumulative)
  return quarterly.length > 0 && isCertain ? others : certain
}
