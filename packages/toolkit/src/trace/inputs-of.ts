import { createHash } from 'node:crypto'
import type { Origin, World } from '@jibao/core'
import type { Observation } from '@jibao/data-model'
import { pathFrom } from '../path-from.ts'
import type { Content } from './trace-document.ts'
import type { TracedInput } from './trace-schema.ts'

export type HashOf = (file: string) => Promise<string | undefined>

/** Hashes of files by their paths from the workspace, be they in it or beside it, each read once. */
export const openHashes = (workspace: string, world: Pick<World, 'read'>): HashOf => {
  const known = new Map<string, Promise<string | undefined>>()
  return (file) => {
    const found = known.get(file) ?? hashOfFile(pathFrom(workspace, file), world)
    known.set(file, found)
    return found
  }
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

const hashOfFile = async (
  path: string,
  world: Pick<World, 'read'>,
): Promise<string | undefined> => {
  const bytes = await world.read(path)
  return bytes === undefined ? undefined : sha256(bytes)
}

const placeOf = ({ file, sheet = '', cell = '' }: Origin): string => [file, sheet, cell].join('\n')

/** The workspace's file for each workbook cell that a figure was imported from. */
export const recordedIn = (observations: readonly Observation[]): ReadonlyMap<string, string> =>
  new Map(
    observations.flatMap(({ source, origin }) =>
      source === undefined ? [] : [[placeOf(source), origin.file]],
    ),
  )

/** The files of the workspace that values come from: those that record them, in order of name. */
export const inputsOf = async (
  { values }: Pick<Content, 'values'>,
  recorded: ReadonlyMap<string, string>,
  hashOf: HashOf,
): Promise<readonly TracedInput[]> => {
  const origins = values.flatMap(({ origin, formula }) => [
    origin,
    ...(formula?.operands ?? []).map((operand) => operand.origin),
  ])
  const files = origins.flatMap((origin) =>
    origin === undefined ? [] : [recorded.get(placeOf(origin)) ?? origin.file],
  )
  const hashed = await Promise.all(
    [...new Set(files)].toSorted().map(async (file) => ({ file, sha256: await hashOf(file) })),
  )
  return hashed.flatMap(({ file, sha256: hash }) =>
    hash === undefined ? [] : [{ file, sha256: hash }],
  )
}
