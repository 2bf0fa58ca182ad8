import type { CheckMeta } from '@jibao/checks'
import type { Diagnostic } from '@jibao/core'
import { readPlugins } from '@jibao/sources'
import { guestChecks } from '../guests.ts'
import { loadPlugins } from '../load-plugins.ts'
import type { Tools } from '../tools.ts'

export interface CheckListing {
  /** Our own, then those of plug-ins. */
  readonly checks: readonly CheckMeta[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The checks that would run on a workspace; on anything else our own. */
export const listChecks = async (
  folder: string,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'>,
): Promise<CheckListing> => {
  const { allChecks } = await import('@jibao/checks')
  const { value: references = [] } = await readPlugins(folder, tools.world)
  const loaded = await loadPlugins(references, folder, tools)
  return {
    checks: [...allChecks, ...guestChecks(loaded.checks)].map(({ meta }) => meta),
    diagnostics: [...loaded.diagnostics, ...loaded.failures],
  }
}
