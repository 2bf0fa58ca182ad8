import { fail, type Outcome, succeed } from '@jibao/core'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { satisfies } from 'semver'
import { contributionFaults } from './contribution-rules.ts'
import { contractVersion } from './define-plugin.ts'
import { pluginInvalid, pluginMissing, pluginOutOfRange, pluginSetupFailed } from './diagnostics.ts'
import type { Contributions, Plugin, PluginMeta } from './plugin.ts'
import { type Fault, type Fields, isFields } from './read-fields.ts'
import { metaFaults } from './read-meta.ts'
import { type GivenOptions, readOptions } from './read-options.ts'
import { settle } from './settle.ts'

/** A plug-in that may be used: its shape, its range and its options are in order. */
export interface OpenedPlugin extends Required<Contributions> {
  readonly meta: PluginMeta
  /** Whether `jibao.yaml` may give it options. */
  readonly takesOptions: boolean
}

/**
 * Takes a plug-in from what a module exports as `plugin` (or by default), with the options that
 * `jibao.yaml` gives it. Every fault in one run, each at its place.
 */
export const openPlugin = async (
  module: unknown,
  given: GivenOptions,
): Promise<Outcome<OpenedPlugin>> => {
  const { specifier, origin } = given
  const candidate = exportedBy(module)
  if (candidate === undefined) return fail(pluginMissing(specifier, origin))
  const refuse = (faults: readonly Fault[]): Outcome<never> =>
    fail(...faults.map((fault) => pluginInvalid(specifier, fault, origin)))
  const faults = [
    ...metaFaults(candidate.meta),
    ...settingFaults(candidate),
    ...contributionFaults(candidate),
  ]
  if (faults.length > 0) return refuse(faults)

  // What its type says has just been seen to be so.
  const plugin = candidate as unknown as Plugin
  const { meta, setup } = plugin
  if (!satisfies(contractVersion, meta.core)) {
    const versions = { range: meta.core, contract: contractVersion }
    return fail(pluginOutOfRange(specifier, versions, origin))
  }
  const options = await readOptions(plugin.options, given)
  if (options.diagnostics.length > 0) return fail(...options.diagnostics)
  let added: unknown
  try {
    added = setup?.(options.value) ?? {}
  } catch (problem) {
    return fail(pluginSetupFailed(specifier, problem, origin))
  }
  if (!isFields(added) || added instanceof Promise) {
    return refuse([{ place: 'setup', must: '须直接返回对象' }])
  }
  const addedFaults = contributionFaults(added)
  if (addedFaults.length > 0) return refuse(addedFaults)
  return succeed({
    meta: { name: meta.name, version: meta.version, core: meta.core },
    takesOptions: plugin.options !== undefined,
    ...settle(plugin, added as Contributions),
  })
}

const exportedBy = (module: unknown): Fields | undefined => {
  if (!isFields(module)) return undefined
  return [module.plugin, module.default].find(isFields)
}

const isSchema = (candidate: unknown): candidate is StandardSchemaV1 => {
  if ((typeof candidate !== 'object' && typeof candidate !== 'function') || candidate === null) {
    return false
  }
  const standard: unknown = Reflect.get(candidate, '~standard')
  return isFields(standard) && typeof standard.validate === 'function'
}

const settingFaults = ({ options, setup }: Fields): readonly Fault[] => [
  ...(options === undefined || isSchema(options)
    ? []
    : [{ place: 'options', must: '须为合乎 Standard Schema 的校验规则，如 zod 的' }]),
  ...(setup === undefined || typeof setup === 'function'
    ? []
    : [{ place: 'setup', must: '须为函数' }]),
]
