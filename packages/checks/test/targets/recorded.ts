import type { Recorded } from '@jibao/checks'
import {
  type Dataset,
  type Indicator,
  type Period,
  parseQuantity,
  parseTarget,
  periodEnd,
} from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'

const origin = { file: 'plan/弱有众扶.yaml', line: 1, column: 1 }

interface Written extends Partial<Pick<Indicator, 'name' | 'aliases' | 'accrual' | 'better'>> {
  readonly unit: string
  /** By year: `820人以上`. */
  readonly targets?: Readonly<Record<string, string>>
  /** By period: `1022人`. */
  readonly figures?: Readonly<Record<string, string>>
}

const indicatorOf = (id: string, written: Written): Indicator => {
  const { name = id, aliases = [], accrual = 'year-to-date', better = 'higher', unit } = written
  const targets = Object.entries(written.targets ?? {}).map(([year, text]) => {
    const read = parseTarget(text, { better, origin })
    if (read.kind !== 'target') throw new Error(`no target: ${text}`)
    return [year, read.target] as const
  })
  return {
    id,
    name,
    unit,
    accrual,
    better,
    aliases,
    supporting: [],
    targets: Object.fromEntries(targets),
    origin,
  }
}

const observationsOf = (
  indicator: string,
  figures: Readonly<Record<string, string>>,
): Dataset['observations'] =>
  Object.entries(figures).map(([period, text]) => {
    const read = parseQuantity(text)
    if (read.kind !== 'quantity') throw new Error(`no quantity: ${text}`)
    return {
      indicator,
      period: period as Period,
      asOf: periodEnd(period as Period),
      reading: { kind: 'quantity', quantity: read.quantity },
      origin: { file: `progress/${period}.yaml`, line: 3, column: 5 },
    }
  })

/** What a workspace with these indicators, by id, records at the end of `period`. */
export const recorded = (
  indicators: Readonly<Record<string, Written>>,
  period: Period = '2024-Q3',
): Recorded => {
  const dataset: Dataset = {
    departments: [],
    programmes: [],
    goals: [],
    indicators: Object.entries(indicators).map(([id, written]) => indicatorOf(id, written)),
    observations: Object.entries(indicators).flatMap(([id, { figures = {} }]) =>
      observationsOf(id, figures),
    ),
    narratives: [],
    manuscripts: [],
    assessments: [],
    periods: [],
  }
  return { dataset, period, progress: measureProgress(dataset, period) }
}
