import type { Dataset, Indicator, Period } from '@jibao/data-model'
import type { IndicatorNames } from '../names/indicator-names.ts'
import type { DepartmentNames } from './department-names.ts'
import type { Grid } from './grid.ts'
import type { OriginOf } from './origin-of.ts'

/** What every step of reading one sheet looks things up in. */
export interface SheetContext {
  readonly grid: Grid
  readonly originOf: OriginOf
  readonly dataset: Dataset
  readonly indicators: IndicatorNames
  readonly departments: DepartmentNames
  readonly units: ReadonlySet<string>
  /** By what the table calls it, as the map says. */
  readonly mappedNames: ReadonlyMap<string, Indicator>
  /** The period asked for. */
  readonly asked?: Period
  /** Of all figures, as the map says. */
  readonly unit?: string
}
