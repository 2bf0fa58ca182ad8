import { rmSync } from 'node:fs'
import { posix } from 'node:path'
import type { Disk } from './disk.ts'

/** `.jibao-<process>-<number>.tmp`: short, so that a long Chinese name cannot push it over the system's limit. */
const pattern = /^\.jibao-(\d+)-\d+\.tmp$/

/** The process that wrote a temporary file of ours; `undefined` for any other name. */
export const writerOf = (name: string): number | undefined => {
  const process = pattern.exec(name)?.[1]
  return process === undefined ? undefined : Number(process)
}

/** The files of writes under way: what a signal handler removes, as long as they may be undone. */
export interface TemporaryFiles {
  /** Writes a file beside `path`, on the same disk as that and with its permissions; the new path. */
  writeBeside(path: string, bytes: Uint8Array): Promise<string>
  /** Counts a file as ours. */
  hold(path: string): void
  /** The file is gone, or may no longer be undone. */
  release(path: string): void
  isHeld(path: string): boolean
  /** At once, the last one first: a journal goes before what it lists. */
  abandon(): void
}

export const temporaryFiles = (disk: Disk): TemporaryFiles => {
  const held = new Set<string>()
  let count = 0
  return {
    writeBeside: async (path, bytes) => {
      for (;;) {
        count += 1
        const temporary = posix.join(posix.dirname(path), `.jibao-${process.pid}-${count}.tmp`)
        held.add(temporary)
        try {
          if (await disk.create(temporary, bytes, path)) return temporary
          // Left by a process that had our number before: in a container every process may be number 1.
          held.delete(temporary)
        } catch (error) {
          held.delete(temporary)
          throw error
        }
      }
    },
    hold: (path) => held.add(path),
    release: (path) => held.delete(path),
    isHeld: (path) => held.has(path),
    abandon: () => {
      for (const path of [...held].reverse()) rmSync(path, { force: true })
    },
  }
}
