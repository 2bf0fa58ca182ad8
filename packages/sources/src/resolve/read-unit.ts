import type { Origin, Quantity } from '@jibao/core'
import { type Accrual, parseQuantity } from '@jibao/data-model'
import { milestoneUnit, unitInvalid } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'

/** The unit in the form in which figures are read (％ is %); what no figure could carry is refused. */
export const readUnit = (
  { unit, accrual }: { readonly unit: string; readonly accrual: Accrual },
  origin: Origin,
  report: Reporter,
): string => {
  if (unit === '') return ''
  if (accrual === 'milestone') report(milestoneUnit(unit, origin))
  const reading = parseQuantity(`1${unit}`)
  const isPlain =
    reading.kind === 'quantity' &&
    reading.quantity.approximate === undefined &&
    reading.quantity.upper === undefined &&
    reading.quantity.value === '1'
  if (isPlain) return reading.quantity.unit
  report(unitInvalid(unit, origin))
  return unit
}

/** The quantity in the indicator's unit, which a bare number takes on; `undefined` if it has another. */
export const inUnit = (quantity: Quantity, unit: string): Quantity | undefined =>
  quantity.unit === '' || quantity.unit === unit ? { ...quantity, unit } : undefined
