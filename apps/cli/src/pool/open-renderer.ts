import type { Renderer } from '@jibao/render'
import { offeredPlugins } from '../offered-plugins.ts'
import type { RendererSource } from './jobs.ts'
import { loadOffered } from './load-offered.ts'

/** The renderer of a format, made again in this thread. */
export const openRenderer = async (
  { plugin: name, options }: RendererSource,
  format: string,
): Promise<Renderer> => {
  const offered = offeredPlugins({}).find((one) => one.name === name)
  const plugin = offered && (await loadOffered(offered))
  const found = plugin?.setup?.(options).renderers?.find((one) => one.format === format)
  if (found === undefined) throw new Error(`no renderer of ${format} in ${name}`)
  return found
}
