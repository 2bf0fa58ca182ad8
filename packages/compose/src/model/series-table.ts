import { type Indicator, isYearOver, yearOf } from '@jibao/data-model'
import { cell, missingMark, row, type TableColumn, type TableNode } from '@jibao/document'
import { figureRemarks } from './figure-remarks.ts'
import type { ReportScope } from './report-scope.ts'
import { figureCell, indicatorName, periodValue, trendCell } from './table-cells.ts'

/** Years that were over by the report's end and for which any of the indicators has a figure. */
export const seriesYears = (
  indicators: readonly Indicator[],
  scope: Pick<ReportScope, 'observations' | 'period'>,
): readonly number[] => {
  const { observations, period } = scope
  const last = isYearOver(period) ? yearOf(period) : yearOf(period) - 1
  return observations.years.filter(
    (year) => year <= last && indicators.some((one) => figuresOf(one, [year], scope).length > 0),
  )
}

const figuresOf = (
  indicator: Indicator,
  years: readonly number[],
  scope: Pick<ReportScope, 'observations'>,
) => years.flatMap((year) => periodValue(indicator, `${year}`, scope) ?? [])

/** Those with figures of so many years or more. */
export const withSeries = (
  indicators: readonly Indicator[],
  least: number,
  scope: Pick<ReportScope, 'observations' | 'period'>,
): readonly Indicator[] => {
  const years = seriesYears(indicators, scope)
  return indicators.filter((one) => figuresOf(one, years, scope).length >= least)
}

const remarksOn = (
  { id, name }: Indicator,
  years: readonly number[],
  { observations }: Pick<ReportScope, 'observations'>,
): readonly string[] =>
  years.flatMap((year) => figureRemarks(`${name}${year}年数`, observations.find(id, `${year}`)))

/** Figures at the end of each year, and how they moved where there are three or more. */
export const seriesTable = (
  indicators: readonly Indicator[],
  scope: ReportScope,
  caption: string,
): TableNode | undefined => {
  const years = seriesYears(indicators, scope)
  if (years.length === 0) return undefined
  const rows = indicators.map((indicator) => ({
    name: indicatorName({ indicator }),
    figures: years.map((year) => figureCell(indicator, `${year}`, scope)),
  }))
  const trends = rows.map(({ figures }) => trendCell(figures))
  const hasTrends = trends.some((trend) => trend !== undefined)
  return {
    type: 'table',
    caption,
    columns: [
      { role: 'label', weight: 30 },
      ...years.map((): TableColumn => ({ role: 'quantity', weight: 11 })),
      ...(hasTrends ? [{ role: 'status', weight: 12 } as const] : []),
    ],
    header: [
      row(
        cell('指标'),
        ...years.map((year) => cell(`${year}年`)),
        ...(hasTrends ? [cell('走势')] : []),
      ),
    ],
    rows: rows.map(({ name, figures }, index) =>
      row(cell(name), ...figures, ...(hasTrends ? [trends[index] ?? cell(missingMark)] : [])),
    ),
    note: `注：${[
      '各年为年末数或全年累计数',
      `“${missingMark}”为未报送或不适用`,
      ...indicators.flatMap((indicator) => remarksOn(indicator, years, scope)),
    ].join('；')}。`,
  }
}
