import { createHash } from 'node:crypto'
import type { Tools } from '@jibao/toolkit'

/** What a build read and wrote, in the state that it leaves behind. */
export interface Recorded {
  /** When it began, in milliseconds since 1970: what changed later may not be what was read. */
  readonly began: number
  /** SHA-256 in hexadecimal by path; `null` when there was no such file. */
  readonly files: ReadonlyMap<string, string | null>
  /** Names by folder, as `World.list` gives them; `null` when there was no such folder. */
  readonly folders: ReadonlyMap<string, readonly string[] | null>
}

export interface Recording {
  /** To build with, in the place of those given. */
  readonly tools: Tools
  /** A file that was read elsewhere: in a worker, say. */
  readonly noteRead: (path: string, sha256: string | null) => void
  /** `undefined` when the build ran code of the workspace, which may read what nobody sees. */
  readonly recorded: () => Recorded | undefined
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes down what a build with these tools reads and writes. */
export const recordReads = (tools: Tools): Recording => {
  const { world } = tools
  const began = Date.now()
  const files = new Map<string, string | null>()
  const written = new Set<string>()
  const folders = new Map<string, readonly string[] | null>()
  let hasGuests = false
  const noteRead: Recording['noteRead'] = (path, hash) => {
    if (!written.has(path)) files.set(path, hash)
  }
  const noteWritten = (path: string, bytes: Uint8Array): void => {
    written.add(path)
    files.set(path, sha256(bytes))
  }
  return {
    tools: {
      ...tools,
      world: {
        ...world,
        read: async (path) => {
          const bytes = await world.read(path)
          noteRead(path, bytes === undefined ? null : sha256(bytes))
          return bytes
        },
        list: async (folder) => {
          const names = await world.list(folder)
          if (!folders.has(folder)) folders.set(folder, names ?? null)
          return names
        },
        replace: async (path, bytes) => {
          await world.replace(path, bytes)
          noteWritten(path, bytes)
        },
        replaceTogether: async (folder, changes) => {
          const isDone = await world.replaceTogether(folder, changes)
          if (isDone) {
            for (const [path, { after }] of changes) noteWritten(`${folder}/${path}`, after)
          }
          return isDone
        },
      },
      openPlugin: (reference, folder) => {
        hasGuests = true
        return tools.openPlugin(reference, folder)
      },
    },
    noteRead,
    recorded: () =>
      hasGuests ? undefined : { began, files, folders: afterwards(folders, written) },
  }
}

/** Folders as they were seen, with the files that were written into them since. */
const afterwards = (
  folders: Recorded['folders'],
  written: ReadonlySet<string>,
): Recorded['folders'] =>
  new Map(
    [...folders].map(([folder, names]) => {
      const added = [...written]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).replace(/\/.*$/, '/'))
      return [
        folder,
        names === null && added.length === 0 ? null : [...new Set([...(names ?? []), ...added])],
      ]
    }),
  )
