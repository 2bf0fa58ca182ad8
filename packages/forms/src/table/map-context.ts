import { type Diagnostic, suggest } from '@jibao/core'
import type { Dataset, Department, Indicator } from '@jibao/data-model'
import type { IndicatorNames } from '../names/indicator-names.ts'
import { plainWords } from '../names/plain-words.ts'
import type { DepartmentNames } from './department-names.ts'
import { mapNameUnknown } from './diagnostics.ts'
import type { TableMap } from './table-map.ts'

interface ResolvedMap {
  readonly names: ReadonlyMap<string, Indicator>
  readonly department?: Department
  readonly diagnostics: readonly Diagnostic[]
}

/** The names of a map as what the workspace calls so. */
export const resolveMap = (
  map: TableMap | undefined,
  indicators: IndicatorNames,
  departments: DepartmentNames,
  dataset: Dataset,
): ResolvedMap => {
  const diagnostics: Diagnostic[] = []
  const names = new Map<string, Indicator>()
  for (const [called, { name, origin }] of map?.indicators ?? []) {
    const found = indicators.find(name)
    if (found === undefined) {
      diagnostics.push(mapNameUnknown('指标', name, indicators.near(name), origin))
    } else names.set(plainWords(called), found.indicator)
  }
  const department = map?.department && departments.find(map.department.name)
  if (map?.department !== undefined && department === undefined) {
    const { name, origin } = map.department
    const near = suggest(
      name,
      dataset.departments.map((one) => one.name),
    )
    diagnostics.push(mapNameUnknown('责任单位', name, near, origin))
  }
  return { names, diagnostics, ...(department === undefined ? {} : { department }) }
}
