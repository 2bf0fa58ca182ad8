import { type Diagnostic, fail, type Outcome } from '@jibao/core'
import { openPlugin } from '@jibao/plugin'
import type { PluginReference } from '@jibao/sources'
import { pluginFailed, pluginRepeated, specifierRefused } from './diagnostics.ts'
import type { LoadedPlugin, LoadedPlugins } from './loaded-plugins.ts'
import { refuseTaken } from './refuse-taken.ts'
import { settlePlugins } from './settle-plugins.ts'
import { isRefused } from './specifier.ts'
import type { OfferedPlugin, Tools } from './tools.ts'

type Loader = Pick<Tools, 'plugins' | 'openPlugin' | 'world'>

/**
 * The plug-ins that come along and those that a workspace names, each thing of theirs once. To name one
 * that comes along is to give it options, unless the workspace has a copy of its own installed.
 */
export const loadPlugins = async (
  references: readonly PluginReference[],
  workspaceFolder: string,
  tools: Loader,
): Promise<LoadedPlugins> => {
  const diagnostics: Diagnostic[] = []
  const named = new Map<string, PluginReference>()
  for (const reference of references) {
    const { specifier, origin } = reference
    if (isRefused(specifier)) diagnostics.push(specifierRefused(specifier, origin))
    else if (named.has(specifier)) diagnostics.push(pluginRepeated(specifier, origin))
    else named.set(specifier, reference)
  }
  const own = new Set<string>()
  for (const { name } of tools.plugins) {
    if (named.has(name) && (await isInstalled(name, workspaceFolder, tools))) own.add(name)
  }
  const offered = tools.plugins.filter(({ name }) => !own.has(name))
  const cameAlong = new Set(offered.map(({ name }) => name))
  const guests = [...named.values()].filter(({ specifier }) => !cameAlong.has(specifier))
  const opened = await Promise.all([
    ...offered.map((one) => openOffered(one, named.get(one.name))),
    ...guests.map((one) => openGuest(one, workspaceFolder, tools)),
  ])
  const settled = settlePlugins(
    opened.flatMap(({ value }) => value ?? []),
    [...diagnostics, ...opened.flatMap((one) => one.diagnostics)],
  )
  return refuseTaken(settled)
}

const isInstalled = async (
  name: string,
  workspaceFolder: string,
  { world }: Pick<Tools, 'world'>,
): Promise<boolean> =>
  (await world.read(`${workspaceFolder}/node_modules/${name}/package.json`)) !== undefined

const openOffered = async (
  offer: OfferedPlugin,
  reference: PluginReference | undefined,
): Promise<Outcome<LoadedPlugin>> => {
  const { name, options } = offer
  const isGiven = options !== undefined || reference?.options !== undefined
  const given = isGiven ? { options: { ...reference?.options, ...options } } : {}
  const named = { ...reference, specifier: name, ...given }
  const { value, diagnostics } = await openPlugin(await offer.load(), named)
  return { value: value && { ...value, specifier: name, ...optionsOf(named) }, diagnostics }
}

const openGuest = async (
  reference: PluginReference,
  workspaceFolder: string,
  tools: Loader,
): Promise<Outcome<LoadedPlugin>> => {
  const { specifier, origin } = reference
  try {
    const { value, diagnostics } = await tools.openPlugin(reference, workspaceFolder)
    return { value: value && { ...value, specifier, origin, ...optionsOf(reference) }, diagnostics }
  } catch (problem) {
    return fail(pluginFailed(specifier, problem, origin))
  }
}

const optionsOf = ({ options }: Pick<OfferedPlugin, 'options'>): Pick<LoadedPlugin, 'options'> =>
  options === undefined ? {} : { options }
