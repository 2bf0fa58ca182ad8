import type { Desk } from './desk.ts'
import { writerOf } from './temporary-files.ts'

/** Folders of a workspace below which nothing of ours is written. */
const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules/'

/** Removes temporary files that ended processes left in a workspace, two folders deep. */
export const sweep = async (folder: string, desk: Desk, depth = 2): Promise<void> => {
  const { disk, temporaries } = desk
  for (const name of (await disk.list(folder)) ?? []) {
    const path = `${folder}/${name}`
    const writer = writerOf(name)
    if (name.endsWith('/')) {
      if (depth > 0 && !isForeign(name)) await sweep(path.slice(0, -1), desk, depth - 1)
    } else if (writer !== undefined) {
      const isLeft = writer === process.pid ? !temporaries.isHeld(path) : !desk.isRunning(writer)
      // A folder that cannot be written to is no reason not to read it.
      if (isLeft) await disk.remove(path).catch(() => undefined)
    }
  }
}
