import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Disk } from './disk.ts'
import { failsWith } from './fails-with.ts'
import { persist } from './persist.ts'

const missing = failsWith('ENOENT', 'ENOTDIR')

const unlessMissing = async <T>(result: Promise<T>): Promise<T | undefined> => {
  try {
    return await result
  } catch (error) {
    if (missing(error)) return undefined
    throw error
  }
}

/** The file system of the machine. */
export const nodeDisk: Disk = {
  read: (path) => unlessMissing(readFile(path)),
  list: async (folder) => {
    const entries = await unlessMissing(readdir(folder, { withFileTypes: true }))
    return entries?.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  },
  create: async (path, bytes, like) => {
    await mkdir(dirname(path), { recursive: true })
    const mode = like === undefined ? undefined : (await unlessMissing(stat(like)))?.mode
    try {
      const file = await open(path, 'wx')
      try {
        if (mode !== undefined) await file.chmod(mode & 0o777)
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      return true
    } catch (error) {
      if (failsWith('EEXIST')(error)) return false
      await rm(path, { force: true })
      throw error
    }
  },
  rename: async (from, to) => {
    try {
      await persist(() => rename(from, to))
      return true
    } catch (error) {
      if (missing(error)) return false
      throw error
    }
  },
  remove: (path) => persist(() => rm(path, { force: true })),
  syncFolder: async (folder) => {
    try {
      const handle = await open(folder, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      // Windows opens no folder, and some network drives sync none.
      if (!failsWith('EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')(error)) throw error
    }
  },
}
