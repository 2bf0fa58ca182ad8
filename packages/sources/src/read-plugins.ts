import { type Diagnostic, type Outcome, succeed, type World } from '@jibao/core'
import { listWorkspaceFiles } from './list-workspace-files.ts'
import { resolvePlugins } from './resolve/resolve-plugins.ts'
import { workspaceShape } from './shapes.ts'
import { readSourceFile } from './source-file.ts'
import type { PluginReference } from './workspace.ts'

/**
 * The plugins of a workspace, before anything else of it is read: one of them may have to read the
 * rest. What is wrong with jibao.yaml is what `readWorkspace` tells of it too; the rest of the list is good.
 */
export const readPlugins = async (
  folder: string,
  world: World,
): Promise<Outcome<readonly PluginReference[]>> => {
  const { workspace } = await listWorkspaceFiles({ folder, world, report: () => undefined })
  if (workspace === undefined) return succeed([])
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const settings = await readSourceFile(workspace, workspaceShape, { folder, world, report })
  return succeed(resolvePlugins(settings), diagnostics)
}
