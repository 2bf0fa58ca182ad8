import { memoryWorld } from '@jibao/core/testing'
import type { Dataset, Period } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import { readWorkspace, type Workspace } from '@jibao/sources'
import { choosePeriod } from '../src/choose-period.ts'
import { composeReports } from '../src/compose-reports.ts'
import { type PlannedReport, planReports } from '../src/plan-reports.ts'
import { copyOf } from './sample.ts'

export { fixtureNames } from './sample.ts'

const templates = copyOf('templates', 'templates')

export interface Fixture {
  readonly workspace: Workspace
  readonly world: ReturnType<typeof memoryWorld>
  /** Every report of every recorded period. */
  readonly planned: readonly PlannedReport[]
}

export const openFixture = async (name: string): Promise<Fixture> => {
  const world = memoryWorld({ ...copyOf(`fixtures/${name}`, 'w'), ...templates })
  const { value: workspace } = await readWorkspace('w', world)
  if (workspace === undefined) throw new Error(`${name} does not read`)
  const planned = workspace.dataset.periods.flatMap(({ period }) => {
    const chosen = choosePeriod(workspace.dataset, period)
    if (chosen.value === undefined) throw new Error(`${name} has no ${period}`)
    return planReports(workspace, [], chosen.value).value ?? []
  })
  return { workspace, world, planned }
}

/** A report of a fixture as it is composed from a dataset. */
export interface Made {
  readonly name: string
  readonly period: Period
  readonly report: Report
}

/** The planned reports, made of another dataset than the workspace's where one is given. */
export const makeAll = async (
  { workspace, world, planned }: Fixture,
  dataset: Dataset = workspace.dataset,
): Promise<readonly Made[]> => {
  const { value } = await composeReports(
    planned,
    { ...workspace, dataset },
    { disclosure: 'internal' },
    { world, templateFolders: ['templates'] },
  )
  if (value === undefined) throw new Error('does not compose')
  return value.map(({ config, period, report }) => ({
    name: `${config.id} ${period}`,
    period,
    report,
  }))
}
