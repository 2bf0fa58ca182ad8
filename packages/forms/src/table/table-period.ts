import type { Diagnostic, Origin } from '@jibao/core'
import { type Dataset, endTogether, type Period, parsePeriod, yearOf } from '@jibao/data-model'
import { periodOther } from './diagnostics.ts'
import type { YearPart } from './period-words.ts'
import type { Heading } from './read-heading.ts'
import type { ToldPeriod } from './read-title.ts'

/** What a table is about, as far as that can be told. */
export interface TablePeriod {
  readonly period?: Period
  readonly year?: number
}

interface Request {
  /** The period asked for. */
  readonly asked: Period | undefined
  readonly told: ToldPeriod | undefined
  /** Where `told` stands. */
  readonly origin: Origin
  readonly dataset: Dataset
}

/** The period asked for, else the one that the title names; a fault where they are not the same. */
export const settlePeriod = ({
  asked,
  told,
  origin,
  dataset,
}: Request): TablePeriod & { readonly fault?: Diagnostic } => {
  const year = told?.year ?? (asked === undefined ? undefined : yearOf(asked))
  const said =
    told?.part === undefined || year === undefined ? undefined : periodOf(year, told.part)
  const base = asked ?? (said === undefined ? undefined : asRecorded(said, dataset))
  const isOther =
    asked !== undefined &&
    told !== undefined &&
    (year !== yearOf(asked) || (said !== undefined && !endTogether(said, asked)))
  return {
    ...(base === undefined ? {} : { period: base }),
    ...(year === undefined ? {} : { year }),
    ...(isOther ? { fault: periodOther(told.text, asked, origin) } : {}),
  }
}

/**
 * The period of a column's figures. `unclear` is one that its heading names and that cannot be told: a month, two
 * quarters, 2023年 in the table of a quarter of 2024; `unknown` one that nothing names.
 */
export const periodOfColumn = (
  { years, parts }: Pick<Heading, 'years' | 'parts'>,
  table: TablePeriod,
  dataset: Dataset,
): Period | 'unclear' | 'unknown' => {
  const [named, part] = [years[0], parts[0]]
  if (years.length > 1 || parts.length > 1 || part === 'unclear') return 'unclear'
  if (part !== undefined) {
    const year = named ?? table.year
    return year === undefined ? 'unknown' : align(periodOf(year, part), table, dataset)
  }
  if (named === undefined) return table.period ?? 'unknown'
  if (table.period === undefined) return `${named}`
  if (yearOf(table.period) === named) return table.period
  return endTogether(table.period, `${yearOf(table.period)}`) ? `${named}` : 'unclear'
}

const periodOf = (year: number, part: Exclude<YearPart, 'unclear'>): Period =>
  parsePeriod(part === 'year' ? `${year}` : `${year}-${part}`) ?? `${year}`

/** 上半年 and 二季度 end together: the table's own period, else the one that the workspace records. */
const align = (period: Period, table: TablePeriod, dataset: Dataset): Period =>
  table.period !== undefined && endTogether(period, table.period)
    ? table.period
    : asRecorded(period, dataset)

const asRecorded = (period: Period, { periods }: Dataset): Period =>
  periods.find((record) => endTogether(record.period, period))?.period ?? period
