import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@jibao/core'
import { pluginClash } from './diagnostics.ts'
import type {
  Brought,
  LoadedPlugin,
  LoadedPlugins,
  LoadedRenderer,
  PluginUse,
} from './loaded-plugins.ts'

/** What makes a thing of a plug-in one of its kind, and what staff call that. */
interface Unique<T> {
  readonly called: string
  readonly of: (item: T) => string
}

/** Holds the plug-ins against each other; of two things with one name the earlier one stays. */
export const settlePlugins = (
  opened: readonly LoadedPlugin[],
  found: readonly Diagnostic[],
): LoadedPlugins => {
  const clashes: Diagnostic[] = []
  const taker = <T>({ called, of }: Unique<T>) => {
    const takers = new Map<string, LoadedPlugin>()
    return (item: T, plugin: LoadedPlugin): boolean => {
      const key = of(item)
      const first = takers.get(key)
      if (first === undefined) takers.set(key, plugin)
      else clashes.push(pluginClash({ called, key }, first, plugin))
      return first === undefined
    }
  }
  const takesName = taker<LoadedPlugin>({ called: '插件名', of: ({ meta }) => meta.name })
  const plugins = opened.filter((plugin) => takesName(plugin, plugin))

  const each = <T>(listOf: (plugin: LoadedPlugin) => readonly T[], ...uniques: Unique<T>[]) => {
    const takers = uniques.map(taker)
    return plugins.flatMap((plugin) =>
      listOf(plugin)
        .filter((item) => takers.map((takes) => takes(item, plugin)).every(Boolean))
        .map((item) => ({ item, plugin })),
    )
  }
  const named = <T>({ item, plugin }: { item: T; plugin: LoadedPlugin }): Brought<T> => ({
    ...item,
    plugin: plugin.meta.name,
  })
  const lists = {
    renderers: each(
      ({ renderers }) => renderers,
      { called: '格式', of: ({ format }) => format },
      { called: '扩展名', of: ({ extension }) => extension },
    ).map(
      ({ item, plugin }): LoadedRenderer => ({
        ...item,
        use: useOf(plugin),
        ...(plugin.from === undefined ? {} : { plugin: plugin.meta.name }),
      }),
    ),
    sources: each(({ sources }) => sources, {
      called: '数据文件的扩展名',
      of: ({ extension }) => extension,
    }).map(named),
    checks: each(({ checks }) => checks, {
      called: '检查',
      of: ({ meta }) => meta.code,
    }).map(named),
    helpers: each(({ helpers }) => helpers, {
      called: '函数',
      of: ({ name }) => name,
    }).map(named),
    templates: each(({ templates }) =>
      templates.map((url) => ({ folder: fileURLToPath(url).replaceAll('\\', '/').slice(0, -1) })),
    ).map(named),
  }
  const told = [...found, ...clashes]
  return {
    plugins,
    ...lists,
    diagnostics: told.filter((one) => !isFailure(one)),
    failures: told.filter(isFailure),
  }
}

const isFailure = ({ code }: Diagnostic): boolean => code === 'PLUGIN_FAILED'

const useOf = ({ specifier, from, options }: LoadedPlugin): PluginUse => ({
  specifier,
  ...(from === undefined ? {} : { from }),
  ...(options === undefined ? {} : { options }),
})
