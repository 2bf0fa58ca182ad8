import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { posix } from 'node:path'
import { isKey, type ObjectStore, TooLarge } from '@jibao/queue'
import { failsWith } from '../disk/fails-with.ts'
import { nodeDisk } from '../disk/node-disk.ts'
import { temporaryFiles } from '../disk/temporary-files.ts'

const missing = failsWith('ENOENT', 'ENOTDIR')

/** A store in a folder that all machines see under some path; files appear in it whole or not at all. */
export const folderStore = (folder: string): ObjectStore => {
  const temporaries = temporaryFiles(nodeDisk)
  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new RangeError(`not a key: ${key}`)
    return `${folder}/${key}`
  }
  return {
    read: async (key, limit) => {
      const path = pathOf(key)
      try {
        const { size } = await stat(path)
        if (size > limit) throw new TooLarge(key, limit)
        return await readUpTo(path, { key, limit })
      } catch (problem) {
        if (missing(problem)) return undefined
        throw problem
      }
    },
    write: async (key, bytes) => {
      const path = pathOf(key)
      const temporary = await temporaries.writeBeside(path, bytes)
      try {
        if (!(await nodeDisk.rename(temporary, path))) throw new Error(`${temporary} vanished`)
      } catch (problem) {
        await nodeDisk.remove(temporary).catch(() => undefined)
        throw problem
      } finally {
        temporaries.release(temporary)
      }
    },
    has: async (key) => {
      try {
        return (await stat(pathOf(key))).isFile()
      } catch (problem) {
        if (missing(problem)) return false
        throw problem
      }
    },
    list: async function* (prefix) {
      pathOf(`${prefix}x`)
      yield* listBelow(folder, prefix)
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
    close: async () => undefined,
  }
}

/** The file may grow between the look at its size and its end. */
const readUpTo = async (
  path: string,
  { key, limit }: { readonly key: string; readonly limit: number },
): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = piece as Buffer
    size += bytes.length
    if (size > limit) throw new TooLarge(key, limit)
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

async function* listBelow(folder: string, prefix: string): AsyncIterable<string> {
  const within = posix.dirname(`${prefix}x`)
  const start = within === '.' ? '' : `${within}/`
  let entries: Awaited<ReturnType<typeof entriesOf>>
  try {
    entries = await entriesOf(`${folder}/${start}`)
  } catch (problem) {
    if (missing(problem)) return
    throw problem
  }
  for (const entry of entries) {
    const key = `${start}${entry.name}`
    if (entry.isDirectory()) {
      if (key.startsWith(prefix) || prefix.startsWith(`${key}/`))
        yield* listBelow(folder, `${key}/`)
    } else if (key.startsWith(prefix) && isKey(key)) {
      yield key
    }
  }
}

const entriesOf = (folder: string) => readdir(folder, { withFileTypes: true })
