/**
 * The outside, handed in: below the command line nothing else touches files, and nothing knows the
 * time, the environment or chance. Fonts are the exception: engines open them by their paths. Paths use `/`; they are absolute or relative to the process.
 */
export interface World {
  /** The file's bytes; `undefined` when there is no such file. Any other failure throws. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Names in a folder, sorted, folders with a trailing `/`; `undefined` when there is no such folder. */
  list(folder: string): Promise<readonly string[] | undefined>
  /** Creates or replaces a file as a whole: readers see the old bytes or the new, never a part. */
  replace(path: string, bytes: Uint8Array): Promise<void>
  /**
   * Replaces or creates files of one folder all together: even when the process is killed half-way, the
   * folder is seen afterwards as before or as after.
   * @param files by path from the folder; `before` is what the change was made from, `undefined` for a new file
   * @returns whether it was done: not when one of them is no longer as `before` says
   */
  replaceTogether(
    folder: string,
    files: ReadonlyMap<
      string,
      { readonly before: Uint8Array | undefined; readonly after: Uint8Array }
    >,
  ): Promise<boolean>
}
