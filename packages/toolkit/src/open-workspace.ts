import type { Outcome } from '@jibao/core'
import { readPlugins, readWorkspace, type Workspace } from '@jibao/sources'
import { loadPlugins } from './load-plugins.ts'
import type { LoadedPlugins } from './loaded-plugins.ts'
import type { Tools } from './tools.ts'

/** A workspace, and the plug-ins with which it is read and made into reports. */
export interface OpenedWorkspace {
  readonly read: Outcome<Workspace>
  readonly plugins: LoadedPlugins
}

/** Loads the plug-ins that a workspace names, and reads it with them. */
export const openWorkspace = async (
  folder: string,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'>,
): Promise<OpenedWorkspace> => {
  const { world } = tools
  const { value: references = [] } = await readPlugins(folder, world)
  const plugins = await loadPlugins(references, folder, tools)
  return { read: await readWorkspace(folder, world, plugins.sources), plugins }
}
