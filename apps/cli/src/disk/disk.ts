/** The few steps of which replacing files consists. */
export interface Disk {
  /** `undefined` when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Names, folders with a trailing `/`; `undefined` when there is no such folder. */
  list(folder: string): Promise<readonly string[] | undefined>
  /**
   * Writes a new file through to the disk, and its folder when that is missing.
   * @param like a file whose permissions it takes, where there is one
   * @returns `false`, and nothing is touched, when there is a file of that name
   */
  create(path: string, bytes: Uint8Array, like?: string): Promise<boolean>
  /** Replaces what stands at `to`; `false` when there is nothing at `from`. */
  rename(from: string, to: string): Promise<boolean>
  /** Nothing happens when there is no such file. */
  remove(path: string): Promise<void>
  /** Writes a folder's names through to the disk, where the system can. */
  syncFolder(folder: string): Promise<void>
}
