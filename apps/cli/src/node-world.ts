import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { World } from '@jibao/core'

/** A world whose unfinished writes can be undone at once, from a signal handler. */
export interface NodeWorld extends World {
  /** Removes the temporary files of writes under way. */
  abandonWrites(): void
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The file system. A file is replaced by writing beside it, syncing and renaming. */
export const nodeWorld = (): NodeWorld => {
  const unfinished = new Set<string>()
  let writes = 0
  return {
    read: async (path) => {
      try {
        return await readFile(path)
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    list: async (folder) => {
      try {
        const entries = await readdir(folder, { withFileTypes: true })
        return entries
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort((a, b) => (a < b ? -1 : 1))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    replace: async (path, bytes) => {
      const folder = dirname(path)
      await mkdir(folder, { recursive: true })
      writes += 1
      // Short, so that a long Chinese name cannot push it over the system's limit.
      const suffix = `${process.pid}-${writes}`
      const temporary = join(folder, `.jibao-${suffix}.tmp`)
      unfinished.add(temporary)
      try {
        const file = await open(temporary, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, path)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      } finally {
        unfinished.delete(temporary)
      }
    },
    abandonWrites: () => {
      for (const path of unfinished) rmSync(path, { force: true })
    },
  }
}
