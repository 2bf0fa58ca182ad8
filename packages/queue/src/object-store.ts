/**
 * Where the machines of a run leave files for each other. Nobody vouches for what lies in it: everything that is read
 * from it is checked by `getBlob` and by the schemas of the records, for every store alike.
 *
 * Keys are parts of letters and digits of any script, `.`, `_` and `-`, with `/` between them; no part begins with a
 * dot, and there are 200 characters at most. A prefix is the beginning of a key.
 */
export interface ObjectStore {
  /**
   * The bytes under a key; `undefined` when there are none.
   * @throws TooLarge when there are more than `limit`, before they are all in memory
   */
  read(key: string, limit: number): Promise<Uint8Array | undefined>
  /** Writes as a whole or not at all, in the place of what was there; it lasts when the promise resolves. */
  write(key: string, bytes: Uint8Array): Promise<void>
  has(key: string): Promise<boolean>
  /** The keys that begin so, in no order. */
  list(prefix: string): AsyncIterable<string>
  /** Harmless when there is nothing. */
  remove(key: string): Promise<void>
  close(): Promise<void>
}

/** That a stored object is larger than what it claims to be ever is. */
export class TooLarge extends Error {
  constructor(key: string, limit: number) {
    super(`${key} 超过 ${limit} 字节`)
    this.name = 'TooLarge'
  }
}

/** What a package of stores exports as `openStore`; secrets stand in the address, and are never told. */
export type OpenStore = (
  address: URL,
  environment: Readonly<Record<string, string | undefined>>,
) => Promise<ObjectStore>

/** Whether a key is one that a store has to take. */
export const isKey = (key: string): boolean =>
  key.length <= 200 &&
  key.split('/').every((part) => /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]*$/u.test(part))
