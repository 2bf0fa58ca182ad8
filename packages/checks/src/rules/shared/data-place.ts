import type { Origin } from '@jibao/core'
import type { DataPlace } from '../../check.ts'

/** A place in the files of a workspace, and what is written there. */
export const dataPlace = (origin: Origin, quote: string): DataPlace => ({
  kind: 'data',
  origin,
  quote,
})
