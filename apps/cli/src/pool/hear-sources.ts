import type { Contributions } from '@jibao/plugin'
import type { OfferedPlugin } from '@jibao/toolkit'
import type { RendererSource } from './jobs.ts'
import { loadOffered } from './load-offered.ts'

interface Heard {
  readonly plugins: readonly OfferedPlugin[]
  /** By format, once the plug-ins have been set up. */
  readonly sources: ReadonlyMap<string, RendererSource>
}

/** The same plug-ins; when they are set up, the options are noted, so that another thread can do it again. */
export const hearSources = (offered: readonly OfferedPlugin[]): Heard => {
  const sources = new Map<string, RendererSource>()
  const plugins = offered.map((offer) => ({
    ...offer,
    load: async () => {
      const plugin = await loadOffered(offer)
      const setup = (options: unknown): Contributions => {
        const brought = plugin.setup?.(options) ?? {}
        for (const { format } of brought.renderers ?? []) {
          sources.set(format, { plugin: offer.name, options })
        }
        return brought
      }
      return { plugin: { ...plugin, setup } }
    },
  }))
  return { plugins, sources }
}
