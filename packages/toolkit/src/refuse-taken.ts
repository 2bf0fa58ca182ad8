import { takenNames } from '@jibao/compose'
import { checkTaken, helperTaken } from './diagnostics.ts'
import type { LoadedPlugin, LoadedPlugins } from './loaded-plugins.ts'

/** Leaves out the checks and helpers of plug-ins that have a name of ours, and tells so. */
export const refuseTaken = async (loaded: LoadedPlugins): Promise<LoadedPlugins> => {
  const codes = loaded.checks.length > 0 ? await ownCodes() : new Set<string>()
  const checks = loaded.checks.filter(({ meta }) => codes.has(meta.code))
  const helpers = loaded.helpers.filter(({ name }) => takenNames.has(name))
  const placeOf = (plugin: string): LoadedPlugin['origin'] =>
    loaded.plugins.find(({ meta }) => meta.name === plugin)?.origin
  return {
    ...loaded,
    checks: loaded.checks.filter((one) => !checks.includes(one)),
    helpers: loaded.helpers.filter((one) => !helpers.includes(one)),
    diagnostics: [
      ...loaded.diagnostics,
      ...checks.map(({ plugin, meta }) => checkTaken(plugin, meta.code, placeOf(plugin))),
      ...helpers.map(({ plugin, name }) => helperTaken(plugin, name, placeOf(plugin))),
    ],
  }
}

/** Checks are loaded when they run; a workspace without any of a plug-in does not wait for ours. */
const ownCodes = async (): Promise<ReadonlySet<string>> => {
  const { allChecks } = await import('@jibao/checks')
  return new Set(allChecks.map(({ meta }) => meta.code))
}
