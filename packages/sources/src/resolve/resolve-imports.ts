import type { Origin } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import { importIndicatorUnknown, importTimeInvalid } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { originAt } from '../yaml/located.ts'
import { keysOf } from './declared-names.ts'
import { type Directory, lookUp } from './directory.ts'
import { figureKey } from './figure-key.ts'
import { isDate } from './is-date.ts'
import type { PeriodFile } from './resolve-periods.ts'

/** What an import brought. */
export interface ImportedFigure {
  /** As it was recorded then. */
  readonly value: string
  /** Workbook, sheet and cell. */
  readonly source: Origin
  readonly at: string
}

/**
 * What the last import of each figure brought, by `figureKey`. Within a file that is the one written
 * last, whatever the clock said; among files the one of the latest time.
 */
export const resolveImports = (
  files: readonly PeriodFile[],
  indicators: Directory<Indicator>,
  report: Reporter,
): ReadonlyMap<string, ImportedFigure> => {
  const last = new Map<string, ImportedFigure>()
  for (const file of files) {
    for (const [key, imported] of lastOfFile(file, indicators, report)) {
      const other = last.get(key)
      if (other === undefined || other.at <= imported.at) last.set(key, imported)
    }
  }
  return last
}

const lastOfFile = (
  { written: { imports = [] }, tree, period }: PeriodFile,
  indicators: Directory<Indicator>,
  report: Reporter,
): ReadonlyMap<string, ImportedFigure> =>
  new Map(
    imports.flatMap((written, index) => {
      const path = ['imports', index]
      if (!isMoment(written.at))
        report(importTimeInvalid(written.at, originAt(tree, [...path, 'at'])))
      return keysOf(written.figures, tree, [...path, 'figures']).flatMap((named) => {
        const figure = written.figures[named.text]
        const indicator = lookUp(indicators, named, importIndicatorUnknown, report)
        if (figure === undefined || indicator === undefined) return []
        const { value } = figure
        const imported = { value, source: sourceOf(written.file, figure.cell), at: written.at }
        return [[figureKey(indicator.id, period), imported] as const]
      })
    }),
  )

/** `2024-10-09 15:30`, a minute that exists; the day alone will do. */
const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/.test(text) && isDate(text.slice(0, 10))

/** `填报表!H5`; a sheet's name may have a ! in it, a cell's has none. */
export const sourceOf = (file: string, place: string): Origin => {
  const end = place.lastIndexOf('!')
  return { file, sheet: place.slice(0, end), cell: place.slice(end + 1) }
}
