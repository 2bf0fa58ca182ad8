import { z } from 'zod'
import { getBlob, putBlob } from './blobs.ts'
import type { Hash } from './hash.ts'
import { limits } from './limits.ts'
import type { ObjectStore } from './object-store.ts'
import { canonicalJson, hashSchema, parseJson } from './plain.ts'
import type { JobId } from './work.ts'

const listSchema = z.array(hashSchema)

/** Keeps a list of jobs in the store. */
export const writeList = (store: ObjectStore, jobs: readonly JobId[]): Promise<Hash> =>
  putBlob(store, canonicalJson(jobs))

export const readList = async (
  store: ObjectStore,
  hash: Hash,
): Promise<readonly JobId[] | undefined> => {
  const bytes = await getBlob(store, hash, limits.list)
  return bytes && parseJson(bytes, listSchema)
}
