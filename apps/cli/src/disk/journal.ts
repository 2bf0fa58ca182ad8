import { posix } from 'node:path'
import { writerOf } from './temporary-files.ts'

/** Name of the journal in the folder whose files are replaced together. */
export const journalName = '.jibao-journal'

/** Files that are to be replaced together: written down before the first of them is touched. */
export interface Journal {
  /** Unlike that of every other journal. */
  readonly id: string
  /** The process that replaces them. */
  readonly process: number
  readonly files: readonly JournalFile[]
}

/** Paths are relative to the journal's folder and have `/`; hashes are SHA-256 in hexadecimal. */
export interface JournalFile {
  readonly path: string
  /** Beside `path`: what it becomes. */
  readonly temporary: string
  /** Of what stands at `path`; `null` when nothing does. */
  readonly before: string | null
  readonly after: string
}

export const writeJournal = (journal: Journal): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(journal))

/** The journal; `undefined` when it was not written to its end, or not by us. */
export const readJournal = (bytes: Uint8Array): Journal | undefined => {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isJournal(read) ? read : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isJournal = (value: unknown): value is Journal =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  Number.isSafeInteger(value.process) &&
  Array.isArray(value.files) &&
  value.files.every(isJournalFile)

const hash = /^[0-9a-f]{64}$/

// A workspace may come from anyone: what its journal lists stays inside it.
const isJournalFile = (value: unknown): boolean => {
  if (!isRecord(value)) return false
  const { path, temporary, before, after } = value
  return (
    typeof path === 'string' &&
    isBelow(path) &&
    typeof temporary === 'string' &&
    posix.dirname(temporary) === posix.dirname(path) &&
    writerOf(posix.basename(temporary)) !== undefined &&
    (before === null || (typeof before === 'string' && hash.test(before))) &&
    typeof after === 'string' &&
    hash.test(after)
  )
}

const isBelow = (path: string): boolean =>
  !/[\\:\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part))
