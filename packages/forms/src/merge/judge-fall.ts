import { compare, type Diagnostic } from '@jibao/core'
import type { Indicator, Observation } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'
import { figureFell } from './diagnostics.ts'

/**
 * A year-to-date figure below the last one of its year: rare enough to be a slip, such as a column pasted one row off or
 * a quarter's own figure, and yet no fault.
 * @param last what it is held against, of the same year
 */
export const judgeFall = (
  figure: ReturnedFigure,
  { accrual, name }: Pick<Indicator, 'accrual' | 'name'>,
  last: Observation | undefined,
): readonly Diagnostic[] => {
  if (accrual !== 'year-to-date' || last === undefined) return []
  const [now, before] = [figure.reading, last.reading]
  if (now.kind !== 'quantity' || before.kind !== 'quantity') return []
  const { value, upper = value, unit } = now.quantity
  const isBelow = unit === before.quantity.unit && compare(upper, before.quantity.value) < 0
  return isBelow ? [figureFell(name, figure, last)] : []
}
