import type { World } from '@jibao/core'
import { readHead } from '@jibao/sources'
import { pathFrom } from '../path-from.ts'
import { expandMembers } from './expand-members.ts'

/**
 * The folders of the workspaces that a workspace sums up, as paths like its own; none when it names none, or when
 * its `jibao.yaml` cannot be read. Reads no other file.
 */
export const membersOf = async (workspace: string, world: World): Promise<readonly string[]> => {
  const { members = [] } = (await readHead(workspace, world)) ?? {}
  const found = await Promise.all(
    members.map(({ pattern }) => expandMembers(pattern, workspace, world)),
  )
  return [...new Set(found.flat())].map((path) => pathFrom(workspace, path))
}
