import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Removes what is in a folder but for the entries that were changed last. */
export const keepNewest = (folder: string, count: number): void => {
  try {
    const entries = readdirSync(folder).map((name) => {
      const path = join(folder, name)
      return { path, changed: statSync(path).mtimeMs }
    })
    for (const { path } of entries.toSorted((a, b) => b.changed - a.changed).slice(count)) {
      rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // Another process clears as well.
  }
}
