import { posix } from 'node:path'
import type { Diagnostic, Origin } from '@jibao/core'
import type { Dataset, Observation } from '@jibao/data-model'

/** A place in a file of a workspace, as seen from another one. */
const originIn = (folder: string, origin: Origin): Origin => ({
  ...origin,
  file: posix.join(folder, origin.file),
})

/** What was read from a workspace, with its places as seen from another one. */
export const relocate = (dataset: Dataset, folder: string): Dataset => ({
  ...(relocated(dataset, folder) as Dataset),
  observations: dataset.observations.map((observation) => recordedIn(folder, observation)),
})

/** The workbook that a figure was imported from lies with the county: what counts here is its record. */
const recordedIn = (folder: string, observation: Observation): Observation => {
  const { source: _, ...recorded } = observation
  return { ...recorded, origin: originIn(folder, observation.origin) }
}

const relocated = (data: unknown, folder: string): unknown => {
  if (Array.isArray(data)) return data.map((one) => relocated(one, folder))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'origin' ? originIn(folder, value as Origin) : relocated(value, folder),
    ]),
  )
}

/** A fault of a workspace, with its place as seen from another one. */
export const relocateFault = (
  { origin, ...diagnostic }: Diagnostic,
  folder: string,
): Diagnostic => ({
  ...diagnostic,
  origin: origin === undefined ? { file: folder } : originIn(folder, origin),
})
