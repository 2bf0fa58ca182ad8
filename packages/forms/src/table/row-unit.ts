import type { Diagnostic } from '@jibao/core'
import { type Indicator, parseQuantity } from '@jibao/data-model'
import { convertUnit } from '../intake/convert-unit.ts'
import { unitOf } from '../names/units.ts'
import type { Column } from './compose-columns.ts'
import { unitColumnUnknown } from './diagnostics.ts'
import type { IndicatorRow } from './identify-rows.ts'
import type { SheetContext } from './sheet-context.ts'

interface TableUnit {
  readonly columns: readonly Column[]
  /** Of the whole table: `单位：万元`, `单位：人、万元`. */
  readonly units?: readonly string[]
}

/**
 * The unit of a figure, from the nearest that says one: its row, the map, the heading, the name, the table. A
 * percentage in a table of 万元 is still a percentage.
 */
export const rowUnit = (
  { row, indicator, unit: named }: IndicatorRow,
  figure: Column,
  { columns, units: ofTable = [] }: TableUnit,
  { grid, originOf, units, unit: mapped }: SheetContext,
): { readonly unit?: string; readonly diagnostics: readonly Diagnostic[] } => {
  if (indicator.accrual === 'milestone') return { diagnostics: [] }
  const column = columns.find(({ heading: { role } }) => role === 'unit')?.column
  const written = column === undefined ? '' : grid.textAt(row, column)
  const ofRow = unitOf(written, units)
  const isUnknown =
    written !== '' && ofRow === undefined && parseQuantity(written).kind !== 'not-stated'
  const isShare = /^[%‰]$/.test(indicator.unit)
  const unit =
    ofRow ??
    mapped ??
    figure.heading.unit ??
    named ??
    (isShare ? undefined : unitAmong(ofTable, indicator))
  return {
    ...(unit === undefined ? {} : { unit }),
    diagnostics:
      isUnknown && column !== undefined ? [unitColumnUnknown(written, originOf(row, column))] : [],
  }
}

/** The one unit of a table; of several the one that measures what the indicator does. */
const unitAmong = (units: readonly string[], { unit }: Indicator): string | undefined =>
  units.length === 1
    ? units[0]
    : (units.find((one) => one === unit) ??
      units.find((one) => convertUnit({ value: '1', unit: one }, unit) !== undefined))
