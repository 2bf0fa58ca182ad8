import { isKey, type ObjectStore, TooLarge } from '../object-store.ts'

/** A store that lasts as long as it is held, for tests. */
export interface MemoryStore extends ObjectStore {
  /** What lies in it, by key: to be looked at, and to be damaged. */
  readonly objects: Map<string, Uint8Array>
}

export const memoryStore = (): MemoryStore => {
  const objects = new Map<string, Uint8Array>()
  const checked = (key: string): string => {
    if (!isKey(key)) throw new RangeError(`not a key: ${key}`)
    return key
  }
  return {
    objects,
    read: async (key, limit) => {
      const bytes = objects.get(checked(key))
      if (bytes !== undefined && bytes.length > limit) throw new TooLarge(key, limit)
      return bytes?.slice()
    },
    write: async (key, bytes) => void objects.set(checked(key), bytes.slice()),
    has: async (key) => objects.has(checked(key)),
    list: async function* (prefix) {
      for (const key of objects.keys()) if (key.startsWith(prefix)) yield key
    },
    remove: async (key) => void objects.delete(checked(key)),
    close: async () => undefined,
  }
}
