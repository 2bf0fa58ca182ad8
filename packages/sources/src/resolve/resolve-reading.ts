import type { Origin } from '@jibao/core'
import { type Indicator, milestoneState, parseQuantity, type Reading } from '@jibao/data-model'
import {
  milestoneInvalid,
  milestoneMisplaced,
  quantityInvalid,
  unitMismatch,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { inUnit } from './read-unit.ts'

/** What was recorded of an indicator, in its unit, or as the state of its milestone. */
export const resolveReading = (
  text: string,
  indicator: Indicator,
  origin: Origin,
  report: Reporter,
): Reading | undefined => {
  const state = milestoneState(text)
  const read = parseQuantity(text)
  if (read.kind === 'not-stated') return { kind: 'not-stated' }
  if (indicator.accrual === 'milestone') {
    if (state !== undefined) return { kind: 'milestone', state }
    report(milestoneInvalid(text, indicator, origin))
  } else if (state !== undefined) {
    report(milestoneMisplaced(text, indicator, origin))
  } else if (read.kind === 'refused') {
    report(quantityInvalid(text, read.reason, indicator, origin))
  } else {
    const quantity = inUnit(read.quantity, indicator.unit)
    if (quantity !== undefined) return { kind: 'quantity', quantity }
    report(unitMismatch(read.quantity.unit, indicator, origin))
  }
  return undefined
}
