import type { World } from '@jibao/core'
import { createDesk } from './disk/desk.ts'
import { recover } from './disk/recover.ts'
import { replaceTogether } from './disk/replace-together.ts'
import { sweep } from './disk/sweep.ts'

/** A world whose unfinished writes can be undone at once, from a signal handler. */
export interface NodeWorld extends World {
  /** Removes the temporary files of writes under way. */
  abandonWrites(): void
  /** Finishes or drops what a run that was killed left half done in a folder. */
  recover(folder: string): Promise<void>
}

/** The file system. A file is replaced by writing beside it, syncing and renaming. */
export const nodeWorld = (): NodeWorld => {
  const desk = createDesk()
  const { disk, temporaries } = desk
  return {
    read: (path) => disk.read(path),
    list: async (folder) =>
      (await disk.list(folder))?.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    replace: async (path, bytes) => {
      const temporary = await temporaries.writeBeside(path, bytes)
      try {
        if (!(await disk.rename(temporary, path))) throw new Error(`${temporary} vanished`)
      } catch (error) {
        await disk.remove(temporary)
        throw error
      } finally {
        temporaries.release(temporary)
      }
    },
    replaceTogether: (folder, files) => replaceTogether(folder, files, desk),
    abandonWrites: () => temporaries.abandon(),
    recover: async (folder) => {
      await recover(folder, desk)
      await sweep(folder, desk)
    },
  }
}
