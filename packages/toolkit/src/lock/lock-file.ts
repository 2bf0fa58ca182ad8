import { type Outcome, succeed, type World } from '@jibao/core'
import type { LockLine } from './lock-schema.ts'
import { readLockText } from './lock-text.ts'

export const lockName = 'report.lock.json'

/**
 * Where the lock of a folder of outputs is: in the workspace, to be committed with it, though the outputs are not;
 * beside outputs that are kept elsewhere, which are another set of files.
 */
export const lockPath = (workspace: string, out: string): string =>
  `${out.startsWith(`${workspace}/`) ? workspace : out}/${lockName}`

/** Nothing where there is no lock; `undefined` with a warning where it cannot be read. */
export const readLock = async (
  path: string,
  world: Pick<World, 'read'>,
): Promise<Outcome<readonly LockLine[]>> => {
  const bytes = await world.read(path)
  return bytes === undefined ? succeed([]) : readLockText(new TextDecoder().decode(bytes), lockName)
}
