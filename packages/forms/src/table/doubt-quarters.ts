import { compare, type Diagnostic } from '@jibao/core'
import { isSameReading, periodEnd, type Reading, writtenReading, yearOf } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'
import { quartersCumulative, quartersSingle } from './diagnostics.ts'
import type { FigureColumn } from './figure-columns.ts'
import { knownReadings } from './known-figures.ts'
import type { SheetContext } from './sheet-context.ts'

/**
 * A column headed 三季度 was read as the year up to its end, which its figures may not be, and are not when they are
 * less than what was there before.
 */
export const doubtQuarters = (
  figures: readonly ReturnedFigure[],
  chosen: readonly FigureColumn[],
  { dataset, originOf }: SheetContext,
): readonly Diagnostic[] => {
  const adding = new Map(
    dataset.indicators
      .filter(({ accrual }) => accrual === 'year-to-date')
      .map((indicator) => [indicator.id, indicator]),
  )
  const doubtful = chosen.filter(({ column: { heading, isMapped }, period }) => {
    const isQuarter =
      heading.isOfQuarter || heading.parts.some((part) => /^(?:Q[234]|H2)$/.test(part))
    return (
      isQuarter &&
      !heading.isCumulative &&
      !isMapped &&
      figures.some((figure) => figure.period === period && adding.has(figure.indicator))
    )
  })
  const [first] = doubtful
  if (first === undefined) return []
  const knownOf = knownReadings(dataset)
  const single = doubtful.flatMap(({ column, period }) =>
    figures
      .filter((figure) => figure.period === period)
      .flatMap((figure) => {
        const indicator = adding.get(figure.indicator)
        if (indicator === undefined) return []
        const { last, recorded } = knownOf(indicator, figure.period)
        const isKnown = recorded !== undefined && isSameReading(recorded, figure.reading)
        const before = [last, ...earlierInYear(figure, figures)].find(
          (reading) => reading !== undefined && isLess(figure.reading, reading),
        )
        if (isKnown || before === undefined) return []
        const readings = [writtenReading(figure.reading), writtenReading(before)] as const
        return [quartersSingle(column.text, indicator, readings, figure.origin)]
      }),
  )
  if (single.length > 0) return single
  return [
    quartersCumulative(
      doubtful.map(({ column }) => column.text),
      originOf(first.column.row, first.column.column),
    ),
  ]
}

const earlierInYear = (
  { indicator, period }: ReturnedFigure,
  figures: readonly ReturnedFigure[],
): readonly Reading[] =>
  figures
    .filter(
      (one) =>
        one.indicator === indicator &&
        yearOf(one.period) === yearOf(period) &&
        periodEnd(one.period) < periodEnd(period),
    )
    .map(({ reading }) => reading)

const isLess = (reading: Reading, than: Reading): boolean =>
  reading.kind === 'quantity' &&
  than.kind === 'quantity' &&
  compare(reading.quantity.value, than.quantity.value) < 0
