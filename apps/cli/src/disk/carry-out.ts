import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Desk } from './desk.ts'
import { replacementHalted, replacementTorn } from './diagnostics.ts'
import { type Journal, type JournalFile, journalName, readJournal } from './journal.ts'
import { ToldError } from './told-error.ts'

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

interface Standing extends JournalFile {
  /**
   * `ready` to be renamed; `done` already; `changed` by someone else since, so that it is not ours to touch;
   * `gone`: its new content is not there, or not whole.
   */
  readonly state: 'ready' | 'done' | 'changed' | 'gone'
}

/**
 * Replaces what a journal lists, or what is left of it, and removes the journal. Whoever meets a journal may do so, and
 * several at a time: each step is the same whoever takes it.
 * @returns `false` when nothing was replaced because a file is not as the journal says
 */
export const carryOut = async (folder: string, journal: Journal, desk: Desk): Promise<boolean> => {
  const standings = await Promise.all(journal.files.map((file) => standingOf(folder, file, desk)))
  const isWhole = standings.every(({ state }) => state === 'ready' || state === 'done')
  if (!isWhole && standings.every(({ state }) => state !== 'done')) {
    await withdraw(folder, journal, desk)
    return false
  }
  // From here on there is no way back but forward.
  for (const file of journal.files) desk.temporaries.release(`${folder}/${file.temporary}`)
  desk.temporaries.release(`${folder}/${journalName}`)
  try {
    for (const { path, temporary, state } of standings) {
      if (state === 'ready') await desk.disk.rename(`${folder}/${temporary}`, `${folder}/${path}`)
    }
  } catch (error) {
    throw new ToldError(replacementHalted(error))
  }
  const folders = new Set(journal.files.map(({ path }) => posix.dirname(`${folder}/${path}`)))
  for (const touched of folders) await desk.disk.syncFolder(touched)
  await withdraw(folder, journal, desk)
  const changed = standings.filter(({ state }) => state === 'changed')
  if (changed.length > 0) throw new ToldError(replacementTorn(changed.map(({ path }) => path)))
  return true
}

/** Whether nothing that a journal lists has been replaced. */
export const isUntouched = async (
  folder: string,
  journal: Journal,
  desk: Desk,
): Promise<boolean> => {
  const standings = await Promise.all(journal.files.map((file) => standingOf(folder, file, desk)))
  return standings.every(({ state }) => state === 'ready' || state === 'changed')
}

/** Takes a journal back, then the files that were to replace others. */
export const withdraw = async (
  folder: string,
  journal: Pick<Journal, 'id' | 'files'>,
  { disk, temporaries }: Desk,
): Promise<void> => {
  const path = `${folder}/${journalName}`
  const standing = await disk.read(path)
  // By now the name may be that of someone else's journal.
  if (standing !== undefined && readJournal(standing)?.id === journal.id) {
    await disk.remove(path)
    temporaries.release(path)
  }
  for (const { temporary } of journal.files) {
    await disk.remove(`${folder}/${temporary}`)
    temporaries.release(`${folder}/${temporary}`)
  }
}

const standingOf = async (folder: string, file: JournalFile, { disk }: Desk): Promise<Standing> => {
  const [present, next] = await Promise.all(
    [file.path, file.temporary].map(async (path) => {
      const bytes = await disk.read(`${folder}/${path}`)
      return bytes === undefined ? null : hashOf(bytes)
    }),
  )
  const isOurs = present === file.before || present === file.after
  const state =
    next === file.after
      ? isOurs
        ? 'ready'
        : 'changed'
      : next === null && present === file.after
        ? 'done'
        : 'gone'
  return { ...file, state }
}
