import type { CheckResult, Finding, FindingOperand, Reading } from '@jibao/checks'
import type { World } from '@jibao/core'
import { type Dataset, type Draft, endTogether, type Period } from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'
import type { Workspace } from '@jibao/sources'
import { type Guests, guestChecks } from '../guests.ts'
import { workspaceDrafts } from './workspace-drafts.ts'

export interface CheckedRecords extends CheckResult {
  readonly readings: readonly Reading[]
}

/**
 * Checks what a workspace records up to the end of a period: its data, and its prose against them. Checks are
 * loaded when they run: a build without any is not held up by them.
 */
export const checkRecorded = async (
  workspace: Pick<Workspace, 'folder' | 'reports' | 'dataset' | 'checks' | 'members'>,
  period: Period,
  world: Pick<World, 'read'>,
  { checks: added }: Pick<Guests, 'checks'>,
): Promise<CheckedRecords> => {
  const { allChecks, runChecks, understand } = await import('@jibao/checks')
  const { dataset, checks: settings } = workspace
  const data = { dataset, period, progress: measureProgress(dataset, period) }
  const drafts = await workspaceDrafts(workspace, data, world)
  const readings = drafts.map(understand)
  const { diagnostics, ...found } = runChecks(
    [...allChecks, ...guestChecks(added)],
    { data, readings, against: data, period },
    settings,
  )
  const elsewhere = filesOfOthers(dataset, period)
  return {
    findings: found.findings.filter(
      (finding) => !isOfItself(finding, drafts) && !isOfMembers(finding, workspace),
    ),
    readings,
    diagnostics: diagnostics.filter(
      ({ code, origin }) =>
        code !== 'EXCUSE_UNUSED' ||
        !settings.excuses.some((excuse) => excuse.origin === origin && elsewhere.has(excuse.file)),
    ),
  }
}

/** What prose quotes from the data is the data's, figures and days alike: held against them it cannot be wrong. */
const isOfItself = (
  { code, operands, origin: { file, offset = -1 } }: Finding,
  drafts: readonly Draft[],
): boolean =>
  (code === 'PERIOD_PHRASE' || operands.some(isRecord)) &&
  drafts.some(
    ({ file: own, quoted = [] }) =>
      own === file && quoted.some(({ start, end }) => start <= offset && offset < end),
  )

/** Who only sums up what others record has nothing of its own to report. */
const isOfMembers = (
  { code }: Finding,
  { members = [], dataset }: Pick<Workspace, 'dataset' | 'members'>,
): boolean =>
  code === 'DATA_GOAL_UNREPORTED' && members.length > 0 && dataset.observations.length === 0

/** Places in drafts have offsets. */
const isRecord = ({ origin }: FindingOperand): boolean =>
  origin !== undefined && origin.offset === undefined

/** Files of other periods than the one that is checked: what is excused there may well be found when they are. */
const filesOfOthers = (
  { periods, observations, narratives, manuscripts }: Dataset,
  period: Period,
): ReadonlySet<string> =>
  new Set(
    [...periods, ...observations, ...narratives, ...manuscripts]
      .filter((record) => !endTogether(record.period, period))
      .map(({ origin }) => origin.file),
  )
