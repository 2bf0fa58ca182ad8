import { relative } from 'node:path'
import { toSlashes } from '../paths.ts'

export interface Watching {
  close(): Promise<void>
}

/** Names of what builds write beside the outputs, wherever those are. */
const written: ReadonlySet<string> = new Set(['report.lock.json', 'report.trace.json'])

/** A folder, and where in it builds write. */
export interface Watched {
  readonly folder: string
  readonly out: string
}

/** Whether builds write it, or never read it. */
const isBeside = (path: string, { folder, out }: Watched): boolean =>
  `${path}/`.startsWith(`${out}/`) ||
  path
    .slice(folder.length + 1)
    .split('/')
    .some((name) => name.startsWith('.') || name === 'node_modules' || written.has(name))

/**
 * Tells of each file of a workspace, and of those that it sums up, that is added, changed or removed, by its path from
 * the first; but not of what builds write there.
 * @returns once it is on watch
 */
export const watchFolders = async (
  folders: readonly [Watched, ...Watched[]],
  tell: (path: string) => void,
  fail: (problem: unknown) => void,
): Promise<Watching> => {
  const { watch } = await import('chokidar')
  const [{ folder: first }] = folders
  /** One may lie within another. */
  const holdersOf = (path: string): readonly Watched[] =>
    folders.filter(({ folder }) => `${path}/`.startsWith(`${folder}/`))
  const watcher = watch(
    folders.map(({ folder }) => folder),
    {
      ignoreInitial: true,
      ignored: (path) => holdersOf(toSlashes(path)).some((one) => isBeside(toSlashes(path), one)),
    },
  )
  watcher.on('error', fail)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  watcher.on('all', (_, path) => tell(toSlashes(relative(first, path))))
  return watcher
}
