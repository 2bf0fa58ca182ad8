import { setTimeout } from 'node:timers/promises'
import type { Disk } from './disk.ts'
import { isRunning } from './is-running.ts'
import { nodeDisk } from './node-disk.ts'
import { type TemporaryFiles, temporaryFiles } from './temporary-files.ts'

/** What replacing files together needs besides them. */
export interface Desk {
  readonly disk: Disk
  readonly temporaries: TemporaryFiles
  /** Ids of the journals that this process is at work on. */
  readonly atWork: Set<string>
  isRunning(process: number): boolean
  wait(milliseconds: number): Promise<void>
}

export const createDesk = (disk: Disk = nodeDisk): Desk => ({
  disk,
  temporaries: temporaryFiles(disk),
  atWork: new Set(),
  isRunning,
  wait: async (milliseconds) => {
    await setTimeout(milliseconds)
  },
})
