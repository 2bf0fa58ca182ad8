import { sortDiagnostics } from '@jibao/core'
import { readPlugins } from '@jibao/sources'
import { loadPlugins } from './load-plugins.ts'
import type { LoadedPlugins } from './loaded-plugins.ts'
import type { Tools } from './tools.ts'

/** The plug-ins of a workspace, be its data as they may; those that come along where there is none. */
export const listPlugins = async (
  workspace: string,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'>,
): Promise<Pick<LoadedPlugins, 'plugins' | 'diagnostics'>> => {
  const read = await readPlugins(workspace, tools.world)
  const { plugins, diagnostics, failures } = await loadPlugins(read.value ?? [], workspace, tools)
  return {
    plugins,
    diagnostics: sortDiagnostics([...read.diagnostics, ...diagnostics, ...failures]),
  }
}
