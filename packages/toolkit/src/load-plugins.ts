import { type Diagnostic, type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { Renderer } from '@jibao/render'
import type { PluginReference } from '@jibao/sources'
import { pluginFailed, pluginInvalid } from './diagnostics.ts'
import type { Tools } from './tools.ts'

const texts = ['format', 'title', 'extension'] as const
const functions = ['render', 'readBack'] as const

const isRenderer = (candidate: unknown): candidate is Renderer => {
  if (typeof candidate !== 'object' || candidate === null) return false
  const fields = candidate as Readonly<Record<string, unknown>>
  return (
    texts.every((name) => typeof fields[name] === 'string') &&
    functions.every((name) => typeof fields[name] === 'function')
  )
}

const renderersOf = (module: unknown): readonly Renderer[] | undefined => {
  if (typeof module !== 'object' || module === null || !('renderers' in module)) return undefined
  const { renderers } = module
  return Array.isArray(renderers) && renderers.every(isRenderer) ? renderers : undefined
}

/** The offered renderers and those of a workspace's plugins; each format and extension once. */
export const loadPlugins = async (
  references: readonly PluginReference[],
  workspaceFolder: string,
  tools: Pick<Tools, 'renderers' | 'loadModule'>,
): Promise<Outcome<readonly Renderer[]>> => {
  const faults: Diagnostic[] = []
  const renderers = [...tools.renderers]
  for (const { specifier, origin } of references) {
    let module: unknown
    try {
      module = await tools.loadModule(specifier, workspaceFolder)
    } catch (error) {
      faults.push(pluginFailed(specifier, error, origin))
      continue
    }
    const added = renderersOf(module)
    if (added === undefined) {
      faults.push(pluginInvalid(specifier, '没有导出渲染器', origin))
      continue
    }
    for (const renderer of added) {
      const { format, extension } = renderer
      if (renderers.some((one) => one.format === format)) {
        faults.push(pluginInvalid(specifier, `的格式“${format}”已经有了`, origin))
      } else if (renderers.some((one) => one.extension === extension)) {
        faults.push(pluginInvalid(specifier, `的扩展名“${extension}”已经有了`, origin))
      } else {
        renderers.push(renderer)
      }
    }
  }
  return succeedUnlessErrors(renderers, faults)
}
