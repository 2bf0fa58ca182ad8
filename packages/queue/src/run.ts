import { z } from 'zod'
import { getBlob, putBlob } from './blobs.ts'
import type { Hash } from './hash.ts'
import { limits } from './limits.ts'
import type { ObjectStore } from './object-store.ts'
import { diagnosticSchema, hashSchema, parseJson, toldJson, words } from './plain.ts'

/** What a run wants of one workspace. */
const runPartSchema = z.strictObject({
  /** As staff call the workspace: `counties/yunhe`. */
  workspace: words,
  /** What was not there yet; titles tell report and format. */
  jobs: z.array(z.strictObject({ id: hashSchema, title: words })),
  /** Why nothing, or not everything, of it could be enqueued. */
  diagnostics: z.array(diagnosticSchema),
})

const runSchema = z.strictObject({
  name: words,
  /** `toolkitIdentity` of the machine that enqueued it. */
  toolkit: words,
  /** When, in milliseconds since 1970. */
  started: z.int().min(0),
  /** Whether all workspaces have been looked at; until then there are more to come. */
  isWhole: z.boolean(),
  isCancelled: z.boolean(),
  /** How many documents were as they would be made. */
  fresh: z.int().min(0),
  /** One for each workspace that has jobs or faults. */
  parts: z.array(
    z.strictObject({
      workspace: words,
      jobs: z.int().min(0),
      /** Where the part is kept. */
      sha256: hashSchema,
    }),
  ),
})

export type RunPart = Readonly<z.infer<typeof runPartSchema>>
export type Run = Readonly<z.infer<typeof runSchema>>

const prefix = 'runs/'

/** Letters and digits of any script, with `.`, `_` and `-` between them; 64 characters at most. */
export const isRunName = (name: string): boolean =>
  name.length <= 64 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name)

const runKey = (name: string): string => {
  if (!isRunName(name)) throw new RangeError(`not the name of a run: ${name}`)
  return `${prefix}${name}.json`
}

/** Keeps the part, and tells what the run has to say of it. */
export const writeRunPart = async (
  store: ObjectStore,
  part: RunPart,
): Promise<Run['parts'][number]> => ({
  workspace: part.workspace,
  jobs: part.jobs.length,
  sha256: await putBlob(store, toldJson(part)),
})

export const readRunPart = async (
  store: ObjectStore,
  sha256: Hash,
): Promise<RunPart | undefined> => {
  const bytes = await getBlob(store, sha256, limits.run)
  return bytes && parseJson(bytes, runPartSchema)
}

export const writeRun = (store: ObjectStore, run: Run): Promise<void> =>
  store.write(runKey(run.name), toldJson(run))

/** `undefined` when there is no run of this name, or none that can be read. */
export const readRun = async (store: ObjectStore, name: string): Promise<Run | undefined> => {
  const bytes = await store.read(runKey(name), limits.run)
  const run = bytes && parseJson(bytes, runSchema)
  return run?.name === name ? run : undefined
}

/** The names of all runs, sorted. */
export const listRuns = async (store: ObjectStore): Promise<readonly string[]> => {
  const names: string[] = []
  for await (const key of store.list(prefix)) {
    const name = key.slice(prefix.length).replace(/\.json$/, '')
    if (isRunName(name)) names.push(name)
  }
  return names.toSorted((a, b) => (a < b ? -1 : 1))
}
