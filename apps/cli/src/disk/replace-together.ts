import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import type { World } from '@jibao/core'
import { carryOut, hashOf, isUntouched, withdraw } from './carry-out.ts'
import type { Desk } from './desk.ts'
import { workspaceBusy } from './diagnostics.ts'
import {
  type Journal,
  type JournalFile,
  journalName,
  readJournal,
  writeJournal,
} from './journal.ts'
import { recover } from './recover.ts'
import { ToldError } from './told-error.ts'

/**
 * `World.replaceTogether`: writes each file beside its place, then a journal of them all, then renames them, and
 * removes the journal. A process that ends before the journal stands has changed nothing; after that, whoever meets
 * the journal finishes it.
 */
export const replaceTogether = async (
  folder: string,
  changes: Parameters<World['replaceTogether']>[1],
  desk: Desk,
): Promise<boolean> => {
  await recover(folder, desk)
  const files: JournalFile[] = []
  const journal: Journal = { id: randomUUID(), process: process.pid, files }
  desk.atWork.add(journal.id)
  try {
    for (const [path, { before, after }] of changes) {
      const written = await desk.temporaries.writeBeside(`${folder}/${path}`, after)
      files.push({
        path,
        temporary: posix.join(posix.dirname(path), posix.basename(written)),
        before: before === undefined ? null : hashOf(before),
        after: hashOf(after),
      })
    }
    await enter(folder, journal, desk)
    return await carryOut(folder, journal, desk)
  } catch (error) {
    if (await isUntouched(folder, journal, desk)) await withdraw(folder, journal, desk)
    throw error
  } finally {
    desk.atWork.delete(journal.id)
  }
}

/** Sets the journal where there may be only one. */
const enter = async (folder: string, journal: Journal, desk: Desk): Promise<void> => {
  const path = `${folder}/${journalName}`
  const bytes = writeJournal(journal)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await desk.disk.create(path, bytes)) {
      desk.temporaries.hold(path)
      await desk.disk.syncFolder(folder)
      // Who is stopped for long while writing it may find that it was taken for abandoned.
      if (readJournal((await desk.disk.read(path)) ?? new Uint8Array())?.id === journal.id) return
      desk.temporaries.release(path)
    }
    await recover(folder, desk)
  }
  throw new ToldError(workspaceBusy())
}
