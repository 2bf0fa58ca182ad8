import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const deqing = join(root, 'fixtures/deqing')

const made: string[] = []
// Registered when the file is read: a hook that a running test registers is never called.
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

/** A new folder, gone when the test file is through. */
export const temporaryFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'jibao-'))
  made.push(path)
  return path
}

/** A copy of a workspace to break. */
export const copyOf = (workspace: string): string => {
  const path = temporaryFolder()
  cpSync(workspace, path, { recursive: true })
  return path
}

/** Replaces one piece of text in a file; a piece that is not there is a fault of the test. */
export const edit = (path: string, from: string, to: string): void => {
  const before = readFileSync(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${path} has no “${from}”`)
  writeFileSync(path, before.replace(from, to))
}

/** Every file below a folder; nothing when the folder is not there. */
export const filesBelow = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  } catch {
    return []
  }
}
