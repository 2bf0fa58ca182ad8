import { createHash } from 'node:crypto'
import { readdirSync, type Stats, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { systemFontFolders } from '../system-font-folders.ts'
import { isSettled } from './stamp.ts'

/** What there is in a folder of fonts and below it. */
export interface FontPrint {
  /** SHA-256 of paths and stamps. */
  readonly print: string
  /** Whether all of it was as it is now at that moment already. */
  isSettledAt(moment: number): boolean
}

/** The folders that hold fonts for every workspace: the system's, and that of the default set. */
export const sharedFontFolders = (): readonly string[] => [
  ...systemFontFolders(),
  join(dirname(createRequire(import.meta.url).resolve('@jibao/fonts/package.json')), 'dist/faces'),
]

/**
 * Fonts are many and large, and nobody edits them: they are told apart by their stamps, and what was touched
 * without being changed counts as changed.
 */
export const fontPrint = (folder: string): FontPrint => {
  const walked = new Set<string>()
  const hash = createHash('sha256')
  const seen: Stats[] = []
  const look = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return
    seen.push(stats)
    hash.update(`${path} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}\n`)
    if (!stats.isDirectory() || walked.has(`${stats.dev} ${stats.ino}`)) return
    walked.add(`${stats.dev} ${stats.ino}`)
    for (const name of readdirSync(path).sort()) look(join(path, name))
  }
  look(folder)
  return {
    print: hash.digest('hex'),
    isSettledAt: (moment) => seen.every((stats) => isSettled(stats, moment)),
  }
}
