import { type AddedEntry, addEntries } from './add-entries.ts'
import { addJournal, type JournalEntry } from './add-journal.ts'
import { applyEdits } from './edit.ts'
import { type ChangedEntry, changeEntry } from './observation-entry.ts'
import type { YamlText } from './yaml-text.ts'

/** What is to be changed in one file. */
export interface FileRecord {
  readonly changed: readonly ChangedEntry[]
  readonly added: readonly AddedEntry[]
  readonly journal: readonly JournalEntry[]
}

/** The file with the changes written into it, everything else as it was, byte for byte. */
export const recordInFile = (yaml: YamlText, { changed, added, journal }: FileRecord): string =>
  applyEdits(yaml.source, [
    ...changed.flatMap((entry) => changeEntry(yaml, entry)),
    ...addEntries(yaml, added),
    ...addJournal(yaml, journal),
  ])
