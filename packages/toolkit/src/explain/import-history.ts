import type { Origin } from '@jibao/core'
import { type Dataset, endTogether, parsePeriod } from '@jibao/data-model'
import type { RecordedImport } from '@jibao/sources'

/** What one import did to a figure. */
export interface ImportStep {
  /** Workbook, with sheet and cell. */
  readonly origin: Origin
  readonly sha256: string
  readonly department?: string
  readonly by?: string
  readonly at: string
  readonly value: string
  /** What was recorded before. */
  readonly was?: string
}

export type HistoryOf = (id: string, indicator: string | undefined) => readonly ImportStep[]

/** The imports of a figure, by its id (`指标@2024-Q3`), in the order in which they were made. */
export const openHistory = (
  imports: readonly RecordedImport[],
  { indicators }: Pick<Dataset, 'indicators'>,
): HistoryOf => {
  const idOf = (name: string): string | undefined =>
    indicators.find((one) => one.id === name || one.name === name || one.aliases.includes(name))?.id
  return (id, indicator) => {
    if (indicator === undefined || !id.startsWith(`${indicator}@`)) return []
    const period = parsePeriod(id.slice(indicator.length + 1))
    if (period === undefined) return []
    return imports
      .filter((one) => endTogether(one.period, period))
      .flatMap(({ file, sha256, department, by, at, figures }) =>
        Object.entries(figures).flatMap(([name, { cell: place, value, was }]) => {
          if (idOf(name) !== indicator) return []
          const end = place.lastIndexOf('!')
          return [
            {
              origin: { file, sheet: place.slice(0, end), cell: place.slice(end + 1) },
              sha256,
              ...(department === undefined ? {} : { department }),
              ...(by === undefined ? {} : { by }),
              at,
              value,
              ...(was === undefined ? {} : { was }),
            },
          ]
        }),
      )
  }
}
