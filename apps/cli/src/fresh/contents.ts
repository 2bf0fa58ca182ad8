import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

// Of many small files, each look through a promise costs several times what the look itself does.

/** SHA-256 of a file, in hexadecimal; `null` when there is none that could be read. */
export const hashOf = (path: string): string | null => {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return null
  }
}

/** Names in a folder as `World.list` gives them, but for our own passing files; `null` when there is no such folder. */
export const namesIn = (folder: string): readonly string[] | null => {
  // Most of those asked for are not there, and to be told so by an error takes longest.
  if (!existsSync(folder)) return null
  try {
    return seenNames(
      readdirSync(folder, { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      ),
    )
  } catch {
    return null
  }
}

export const seenNames = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !name.startsWith('.jibao-')).sort()
