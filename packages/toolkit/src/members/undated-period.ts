import type { World } from '@jibao/core'
import { comparePeriods, endTogether, type Period, parsePeriod } from '@jibao/data-model'
import type { Workspace } from '@jibao/sources'
import { membersOnce } from './members-once.ts'

/**
 * The period of a summary that its counties have recorded and the workspace has not: the one asked for, else their
 * latest where the workspace has recorded none. `undefined` when there is no such period.
 */
export const undatedPeriod = async (
  workspace: Workspace,
  asked: string | undefined,
  world: World,
): Promise<Period | undefined> => {
  if (workspace.members === undefined) return undefined
  const { value: members = [] } = await membersOnce(workspace, world)
  const recorded = members
    .flatMap(({ dataset }) => dataset?.periods ?? [])
    .map(({ period }) => period)
    .toSorted(comparePeriods)
  if (asked === undefined) return recorded.at(-1)
  const period = parsePeriod(asked)
  return recorded.find((one) => period !== undefined && endTogether(one, period)) && period
}
