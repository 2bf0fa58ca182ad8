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
}
