import { fileURLToPath } from 'node:url'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

export const root = path('../../')
/** What the bench makes for itself; ignored by git, and may go any time. */
export const cache = path('../.cache/')
export const peersFolder = path('../peers/')
export const resultsFile = path('../results.json')
export const page = path('../../docs/performance.md')
export const cli = path('../../apps/cli/bin/jibao.js')
export const dist = path('../../apps/cli/dist/')
export const fixture = path('../../fixtures/deqing/')
export const harness = path('./')
