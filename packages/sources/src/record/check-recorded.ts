import { isSameReading, type Observation, type Period, periodEnd } from '@jibao/data-model'
import { figureKey } from '../resolve/figure-key.ts'
import type { Workspace } from '../workspace.ts'
import type { WantedFigure } from './wanted-figures.ts'

/** @throws when recording did anything but record the figures: then nothing may be written. */
export const checkRecorded = (
  before: Workspace,
  after: Workspace,
  wanted: ReadonlyMap<string, WantedFigure>,
): void => {
  const periods = new Set(before.dataset.periods.map(({ period }) => period))
  if (restOf(before, periods) !== restOf(after, periods)) {
    throw new Error('recording changed what it was not to change')
  }
  const others = (workspace: Workspace): string =>
    withoutPlaces(observationsOf(workspace).filter(([key]) => !wanted.has(key)))
  if (others(before) !== others(after)) throw new Error('recording changed another figure')
  const recorded = new Map(observationsOf(after))
  for (const [key, figure] of wanted) {
    const observation = recorded.get(key)
    if (observation === undefined || !says(observation, figure)) {
      throw new Error(`not recorded as it came: ${key}`)
    }
  }
}

const observationsOf = ({ dataset }: Workspace): readonly (readonly [string, Observation])[] =>
  dataset.observations.map((one) => [figureKey(one.indicator, one.period), one])

const says = (observation: Observation, figure: WantedFigure): boolean => {
  const { recorded, asOf, note, evidence, reading, period } = figure
  return (
    isSameReading(observation.reading, reading) &&
    observation.asOf === (asOf ?? recorded?.asOf ?? periodEnd(period)) &&
    observation.note === (note ?? recorded?.note) &&
    observation.evidence === (evidence ?? recorded?.evidence)
  )
}

/** All but the figures, and the periods that begin with them. */
const restOf = ({ dataset, ...settings }: Workspace, known: ReadonlySet<Period>): string => {
  const { observations: _, periods, ...rest } = dataset
  const begun = periods.filter(({ period }) => known.has(period))
  return withoutPlaces({ ...settings, ...rest, begun })
}

/** Lines move down when others come in above them. */
const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'origin' ? undefined : part))
