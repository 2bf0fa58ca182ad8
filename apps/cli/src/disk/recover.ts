import { carryOut } from './carry-out.ts'
import type { Desk } from './desk.ts'
import { type Journal, journalName, readJournal } from './journal.ts'

/** Milliseconds. */
const pause = 50
/** How long one who is at work is waited for, and one who has begun to write a journal, in milliseconds. */
const patience = { atWork: 10_000, begun: 500 } as const

/** Brings to its end what was being replaced in a folder when its process ended; waits for one that has not. */
export const recover = async (folder: string, desk: Desk): Promise<void> => {
  const path = `${folder}/${journalName}`
  for (let waited = 0; ; waited += pause) {
    const bytes = await desk.disk.read(path)
    if (bytes === undefined) return
    const journal = readJournal(bytes)
    if (waited < patienceWith(journal, desk)) {
      await desk.wait(pause)
    } else if (journal === undefined) {
      // Nothing is replaced before the journal stands.
      return desk.disk.remove(path)
    } else {
      await carryOut(folder, journal, desk)
      return
    }
  }
}

const patienceWith = (journal: Journal | undefined, desk: Desk): number => {
  if (journal === undefined) return patience.begun
  // A number may have been another's before: in a container every process may be number 1.
  const isAtWork =
    journal.process === process.pid ? desk.atWork.has(journal.id) : desk.isRunning(journal.process)
  return isAtWork ? patience.atWork : 0
}
