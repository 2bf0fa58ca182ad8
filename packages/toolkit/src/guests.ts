import type { Check } from '@jibao/checks'
import type { LoadedPlugins } from './loaded-plugins.ts'

/** What plug-ins bring to what is checked and said, whatever the format. */
export type Guests = Pick<LoadedPlugins, 'checks' | 'helpers' | 'templates'>

export const noGuests: Guests = { checks: [], helpers: [], templates: [] }

/** The checks of plug-ins as they are run and listed: each says whose it is. */
export const guestChecks = (checks: Guests['checks']): readonly Check[] =>
  checks.map(({ plugin, ...check }) => ({ ...check, meta: { ...check.meta, plugin } }))
