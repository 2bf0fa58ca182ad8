import type { Indicator, Period } from '@jibao/data-model'
import { cell, missingMark, type TableCell, type ValueNode } from '@jibao/document'
import type { IndicatorProgress, ObservationIndex, QuarterFigure } from '@jibao/quarter-progress'
import { actualValue, targetValue } from './figures.ts'
import { targetText } from './target-text.ts'

/** Shorter than in prose: the column is narrow. */
const milestoneWords = { done: '已完成', 'under-way': '推进中', 'not-started': '未启动' } as const

/** With its unit, which the figures beside it then go without. */
export const indicatorName = ({ indicator }: Pick<IndicatorProgress, 'indicator'>): string =>
  indicator.unit === '' || indicator.unit === '%'
    ? indicator.name
    : `${indicator.name}（${indicator.unit}）`

export const targetCell = ({
  indicator,
  period,
  target,
}: Pick<IndicatorProgress, 'indicator' | 'period' | 'target'>): TableCell =>
  target.kind === 'quantity'
    ? cell({ ...targetValue(indicator, period, target), showUnit: false })
    : cell(targetText(target))

/** What the plan has for a year, with a sign only where it has one; —— where it has nothing. */
export const yearTargetCell = (indicator: Indicator, year: number): TableCell => {
  const target = indicator.targets[String(year)]
  if (target?.kind !== 'quantity') {
    return cell(target === undefined ? missingMark : targetText(target))
  }
  const { comparator, ...value } = targetValue(indicator, `${year}`, target)
  const sign = target.isImplied === true || comparator === undefined ? {} : { comparator }
  return cell({ ...value, ...sign, showUnit: false })
}

export const actualCell = (
  { indicator }: Pick<IndicatorProgress, 'indicator'>,
  { period, observation }: QuarterFigure,
): TableCell => {
  if (observation?.reading.kind === 'milestone')
    return cell(milestoneWords[observation.reading.state])
  if (indicator.accrual === 'milestone') return cell(missingMark)
  return cell({ ...actualValue(indicator, period, observation), showUnit: false })
}

/** The figure at the end of a period. */
export const figureCell = (
  indicator: Indicator,
  period: Period,
  { observations }: { readonly observations: ObservationIndex },
): TableCell =>
  actualCell({ indicator }, { period, observation: observations.find(indicator.id, period) })

/** Likewise, for itself; `undefined` where there is none. */
export const periodValue = (
  indicator: Indicator,
  period: Period,
  { observations }: { readonly observations: ObservationIndex },
): ValueNode | undefined => {
  const value = actualValue(indicator, period, observations.find(indicator.id, period))
  return value.quantity === null ? undefined : value
}

/** Figures that make a line and not just a step. */
const leastOfTrend = 3

/** How the figures of some cells moved; `undefined` where there are too few. */
export const trendCell = (cells: readonly TableCell[]): TableCell | undefined => {
  const values = cells.flatMap(({ children: [only] }) =>
    only?.type === 'value' && only.quantity !== null ? [only] : [],
  )
  return values.length < leastOfTrend ? undefined : cell({ type: 'sparkline', values })
}

export const spanning = (height: number, content: TableCell): TableCell =>
  height > 1 ? { ...content, rowSpan: height } : content

/** The rows with one cell before all of them. */
export const before = (
  content: TableCell,
  rows: readonly (readonly TableCell[])[],
): readonly (readonly TableCell[])[] =>
  rows.map((cells, index) => (index === 0 ? [spanning(rows.length, content), ...cells] : cells))
