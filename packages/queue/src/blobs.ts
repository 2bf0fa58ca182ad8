import { type Hash, hashOf, isHash } from './hash.ts'
import type { ObjectStore } from './object-store.ts'

const keyOf = (hash: Hash): string => {
  if (!isHash(hash)) throw new RangeError(`not a hash: ${String(hash)}`)
  return `objects/${hash.slice(0, 2)}/${hash}`
}

/** Keeps bytes under their own hash; what is there already is not written again. */
export const putBlob = async (store: ObjectStore, bytes: Uint8Array): Promise<Hash> => {
  const hash = hashOf(bytes)
  if (!(await store.has(keyOf(hash)))) await store.write(keyOf(hash), bytes)
  return hash
}

/**
 * The bytes of this hash; `undefined` when they are not there. What lies in their place is removed, so that whoever
 * has the bytes puts them there again.
 * @throws TooLarge
 */
export const getBlob = async (
  store: ObjectStore,
  hash: Hash,
  limit: number,
): Promise<Uint8Array | undefined> => {
  const bytes = await store.read(keyOf(hash), limit)
  if (bytes === undefined || hashOf(bytes) === hash) return bytes
  // A store that cannot be written to now is no reason to take wrong bytes for right ones.
  await store.remove(keyOf(hash)).catch(() => undefined)
  return undefined
}
