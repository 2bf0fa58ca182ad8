import type { Outcome, World } from '@jibao/core'
import type { Member } from '@jibao/quarter-progress'
import type { Workspace } from '@jibao/sources'
import { readMembers } from './read-members.ts'

const read = new WeakMap<Workspace, Promise<Outcome<readonly Member[]>>>()

/** The counties of a workspace as it was opened: all that is made of it is made of the same figures. */
export const membersOnce = (
  workspace: Workspace,
  world: World,
): Promise<Outcome<readonly Member[]>> => {
  const known = read.get(workspace) ?? readMembers(workspace, world)
  read.set(workspace, known)
  return known
}
