import type { World } from '@jibao/core'
import { listWorkspaceFiles } from './list-workspace-files.ts'
import { resolveMembers } from './resolve/resolve-members.ts'
import { workspaceShape } from './shapes.ts'
import { readSourceFile } from './source-file.ts'
import type { MemberPattern } from './workspace.ts'

/** What can be told of a workspace from `jibao.yaml` alone, be the rest of it as faulty as may be. */
export interface WorkspaceHead {
  readonly name?: string
  readonly members: readonly MemberPattern[]
}

/** `undefined` for a folder that is no workspace. Says nothing of faults: `readWorkspace` does. */
export const readHead = async (
  folder: string,
  world: World,
): Promise<WorkspaceHead | undefined> => {
  const context = { folder, world, report: () => undefined }
  const { workspace } = await listWorkspaceFiles(context)
  if (workspace === undefined) return undefined
  const settings = await readSourceFile(workspace, workspaceShape, context)
  const { name } = settings.written
  return {
    ...(name === undefined ? {} : { name }),
    members: resolveMembers(settings, context.report),
  }
}
