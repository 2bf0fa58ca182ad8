import { relative } from 'node:path'
import { toSlashes } from '../paths.ts'

export interface Watching {
  close(): Promise<void>
}

/** Names of what builds write beside the outputs, wherever those are. */
const written: ReadonlySet<string> = new Set(['report.lock.json', 'report.trace.json'])

/** Whether builds write it, or never read it. */
const isBeside = (path: string, folder: string, out: string): boolean =>
  `${path}/`.startsWith(`${out}/`) ||
  path
    .slice(folder.length + 1)
    .split('/')
    .some((name) => name.startsWith('.') || name === 'node_modules' || written.has(name))

/**
 * Tells of each file of a workspace that is added, changed or removed, but not of what builds write there.
 * @returns once it is on watch
 */
export const watchFolder = async (
  { folder, out }: { readonly folder: string; readonly out: string },
  tell: (path: string) => void,
  fail: (problem: unknown) => void,
): Promise<Watching> => {
  const { watch } = await import('chokidar')
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => isBeside(toSlashes(path), folder, out),
  })
  watcher.on('error', fail)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  watcher.on('all', (_, path) => tell(toSlashes(relative(folder, path))))
  return watcher
}
