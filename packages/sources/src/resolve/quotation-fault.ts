import { type Aspect, comparePeriods, type Indicator, type Period, yearOf } from '@jibao/data-model'
import type { QuotationFault } from '../diagnostics/index.ts'

interface Quoted {
  readonly indicator: Indicator
  readonly aspect: Aspect
  readonly period: Period
  readonly base: Period | undefined
}

/** Why the figure can never be had, whatever is reported; one not reported yet is a matter of time. */
export const figureFault = ({
  indicator: { name, accrual, targets, parts },
  aspect,
  period,
  base,
}: Quoted): QuotationFault | undefined => {
  const year = yearOf(period)
  if (base !== undefined && comparePeriods(base, period) >= 0) {
    return { kind: 'base-late', base, period }
  }
  switch (aspect) {
    case 'actual':
    case 'as-of':
      return undefined
    case 'target':
      return targets[year] === undefined ? { kind: 'no-target', name, year } : undefined
    case 'attainment':
      return targets[year]?.kind === 'quantity'
        ? undefined
        : { kind: 'no-figure-target', name, year }
    case 'change':
    case 'growth':
    case 'movement':
    case 'cumulative':
      return accrual === 'milestone' ? { kind: 'milestone', name } : undefined
    case 'cumulative-target': {
      const from = base === undefined ? year : yearOf(base)
      const isCovered = Object.entries(targets).some(
        ([at, { kind }]) => kind === 'quantity' && Number(at) >= from && Number(at) <= year,
      )
      return isCovered ? undefined : { kind: 'no-targets', name, from, year }
    }
    case 'breakdown':
      return parts === undefined ? { kind: 'no-parts', name } : undefined
  }
}

/** Why the figures of these indicators cannot be added, nor one be a share of the other. */
export const combinationFault = (indicators: readonly Indicator[]): QuotationFault | undefined => {
  const milestone = indicators.find(({ accrual }) => accrual === 'milestone')
  if (milestone !== undefined) return { kind: 'milestone', name: milestone.name }
  const [first] = indicators
  const other = indicators.find(({ unit }) => unit !== first?.unit)
  if (first === undefined || other === undefined) return undefined
  return {
    kind: 'units',
    names: [first.name, other.name],
    units: [first.unit, other.unit],
  }
}
