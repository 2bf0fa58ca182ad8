import type { Diagnostic } from '@jibao/core'
import type { Loss } from '@jibao/render'
import { z } from 'zod'
import { getBlob } from './blobs.ts'
import { limits } from './limits.ts'
import { type ObjectStore, TooLarge } from './object-store.ts'
import { diagnosticSchema, hashSchema, lossSchema, parseJson, toldJson, words } from './plain.ts'
import type { JobId } from './work.ts'

/** A file of the workspace that a renderer asked for; without a hash there was none. */
interface ReadFile {
  readonly path: string
  readonly sha256?: string
}

/** What became of a job. It is published when the output lies in the store, and never without it. */
const resultSchema = z.strictObject({
  job: hashSchema,
  /** Of the output. */
  sha256: hashSchema,
  bytes: z.int().min(1),
  losses: z.array(lossSchema),
  diagnostics: z.array(diagnosticSchema),
  reads: z.array(z.strictObject({ path: words, sha256: hashSchema.exactOptional() })),
})

export interface Result extends Omit<Readonly<z.infer<typeof resultSchema>>, Lists> {
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
  /** Files of the workspace that the renderer asked for. */
  readonly reads: readonly ReadFile[]
}

type Lists = 'losses' | 'diagnostics' | 'reads'

export const resultKey = (job: JobId): string => `results/${job.slice(0, 2)}/${job}.json`

/** The record of a job; `undefined` when there is none, or one of something else. */
export const readResult = async (store: ObjectStore, job: JobId): Promise<Result | undefined> => {
  const bytes = await store.read(resultKey(job), limits.result).catch((problem: unknown) => {
    // None of ours: the job is done again, and its record takes the place of this.
    if (problem instanceof TooLarge) return undefined
    throw problem
  })
  const result = bytes && parseJson(bytes, resultSchema)
  return result?.job === job ? result : undefined
}

/** Published last: whoever sees the record finds the output. */
export const publishResult = (store: ObjectStore, result: Result): Promise<void> =>
  store.write(resultKey(result.job), toldJson(result))

/** A result with its output. */
export interface Delivered {
  readonly result: Result
  readonly output: Uint8Array
}

/** What a job gave; `undefined` when it has not given anything yet, or what it gave is not whole. */
export const fetchResult = async (
  store: ObjectStore,
  job: JobId,
): Promise<Delivered | undefined> => {
  const result = await readResult(store, job)
  if (result === undefined) return undefined
  const output = await getBlob(store, result.sha256, limits.output)
  return output?.length === result.bytes ? { result, output } : undefined
}
